/** One operation of the API, as the table of operations describes it. */
export interface OperationInfo {
  /** `namespace.method`, as it is called on a client. */
  readonly id: string;
  /** Of HTTP. */
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the base URL, with `{parameters}`. */
  readonly path: string;
  /** `provider`: somebody else's server sends it (a webhook, the return from a consent page), and a client has no method for it. */
  readonly caller: 'client' | 'provider';
  /** False when the only argument of a call is its options. */
  readonly takesParams: boolean;
  /** How its answers are paged, if they are (contract 1.14). */
  readonly pages?: { readonly style: 'offset' | 'cursor'; readonly items?: string };
  /** True when the answer is a stream of events. */
  readonly isStream: boolean;
  /** True when the answer is given as columns of numbers. */
  readonly isColumns?: boolean;
  /** The operation of which this is another form; the API does not count it as one of its own. */
  readonly formOf?: string;
  /** The member of its answers that is a secret: read it by name, it is left out of JSON, copies and logs. */
  readonly secret?: string;
  /** True when the public documentation does not state the operation: its shape may still change. */
  readonly provisional: boolean;
  /** Section of the API contract. */
  readonly section: string;
}
