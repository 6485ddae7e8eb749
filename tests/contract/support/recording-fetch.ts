import type { Fetch } from '@nexrex/astral';

export interface Recording {
  fetch: Fetch;
  /** The newest answer, as it came over the wire. */
  last(): { status: number; body: unknown };
  /** How many requests were sent. */
  count(): number;
}

/** The platform's fetch, which keeps what it was answered. */
export function recordingFetch(): Recording {
  let last = { status: 0, body: undefined as unknown };
  let count = 0;
  const recording: Fetch = async (url, init) => {
    count++;
    const response = await fetch(url, init);
    const text = await response.clone().text();
    last = { status: response.status, body: text && JSON.parse(text) };
    return response;
  };
  return { fetch: recording, last: () => last, count: () => count };
}
