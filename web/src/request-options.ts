/** What can be set for a single call; it wins over what the client was created with. */
export interface RequestOptions {
  /** Ends the call early: it then rejects with an `AbortError`. */
  signal?: AbortSignal | undefined;
  /** How long one attempt may take. 0: as long as it likes. */
  timeoutMillis?: number | undefined;
  /** How long all attempts and the waits between them may take. 0: as long as they like. */
  totalTimeoutMillis?: number | undefined;
  /** Attempts after the first one. */
  maxRetries?: number | undefined;
  /** Headers to add. Credentials that the client sends cannot be replaced by them. */
  headers?: Readonly<Record<string, string>> | Iterable<readonly [name: string, value: string]> | undefined;
}

/** A request that the table of operations does not know. */
export interface RawRequest {
  /** Default `GET`. */
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | undefined;
  /** Below the base URL, such as `/activities`; below its origin when it begins with `/api/`. No other host is called. */
  path: string;
  /** Lists are written with commas; null and undefined are left out. */
  query?: Readonly<Record<string, QueryValue | readonly QueryValue[] | null | undefined>> | undefined;
  /** An object or a list, sent as JSON. */
  body?: object | undefined;
}

/** What can stand in a query. */
export type QueryValue = string | number | boolean;
