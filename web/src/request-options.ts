/** What can be set for a single call; it wins over what the client was created with. */
export interface RequestOptions {
  /** Ends the call early: it then rejects with an `AbortError`. */
  signal?: AbortSignal | undefined;
  /** How long one attempt may take. 0: as long as it likes. */
  timeoutMillis?: number | undefined;
  /** Attempts after the first one. */
  maxRetries?: number | undefined;
  /** Headers to add. Credentials that the client sends cannot be replaced by them. */
  headers?: Readonly<Record<string, string>> | Iterable<readonly [name: string, value: string]> | undefined;
}
