import type { ExchangeResponse } from './core.js';

/** A body that is not JSON is kept for error messages, not for processing. */
const longestTextCharacters = 4096;

export type ReadBody = (response: Response) => Promise<Partial<ExchangeResponse> & { isComplete: boolean }>;

/** Text first and the engine's own parser after it: fast, and what is not JSON can still be shown. */
export const readJson: ReadBody = async (response) => {
  let text: string;
  try {
    text = await response.text();
  } catch {
    return { isComplete: false };
  }
  if (text === '') return { isComplete: true };
  try {
    return { body: JSON.parse(text), isComplete: true };
  } catch {
    return { text: text.slice(0, longestTextCharacters), isComplete: true };
  }
};

export const readBytes: ReadBody = async (response) => {
  try {
    return { bytes: new Uint8Array(await response.arrayBuffer()), isComplete: true };
  } catch {
    return { isComplete: false };
  }
};
