import type { Astral, AstralError } from '@nexrex/astral';
import type { Role, World } from './world.js';

export type Args = Record<string, unknown>;
/** `caller` is the client that the call will be made with: somebody new can say who they are, and be brought to where the call makes sense. */
export type MakeArgs = (world: World, caller: Astral) => Args | void | Promise<Args | void>;

export interface Refusal {
  as?: Role;
  args?: MakeArgs;
  error: { name: string } & Partial<Pick<AstralError, 'status' | 'code' | 'field' | 'message'>>;
}

/** What is tried on one operation. Every operation of the table has one of these. */
export interface OperationCases {
  /** Who may do it, with arguments that work. They are made anew for every call. */
  as: Role;
  args?: MakeArgs;
  /** False for operations that take no credential, or need none. */
  needsCredential?: false;
  /** The answer has what the contract says, and means it. */
  check(answer: never, world: World, args: Args, caller: Astral): void | Promise<void>;
  /** Answers of 400 to 409, by sentences that say when they come. */
  refusals: Readonly<Record<string, Refusal>>;
  /** What the server's own outermost object, or the first of its list, became; by default the answer, or its first. */
  outermost?(answer: never): unknown;
  /** The answer has a map whose values all have one type: nothing foreign fits in there. */
  hasMaps?: true;
  /** The fault that gives the result a wrong outermost form, where `wrong-type` turns the envelope of a list into another list. */
  wrongForm?: string;
  /** The answer is a stream: its `final()` is what is checked, and how streams break stands in streams.test.ts. */
  isStream?: true;
  /** A field of the answer set to a wrong type (`set=` of the fault header), and where a strict check finds it. */
  wrongField?: { set: string; path: string };
  /** A field that holds one of a list of words, in an answer where it can be set. */
  choice?: { field: string; read(answer: never): unknown };
  /** What only this operation does, by sentences. */
  further?: Readonly<Record<string, (world: World) => Promise<void>>>;
}

/** A request as a provider's server or a redirect makes it. */
export interface ProviderRequest {
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: string;
}

/** What is tried on an operation that no client calls, by sentences. Its method and path come from the table. */
export type ProviderCases = Readonly<Record<string, (send: (request: ProviderRequest) => Promise<Response>, world: World) => Promise<void>>>;

/** For every operation that needs a credential. */
export const credentialRefusals: Readonly<Record<string, Refusal>> = {
  'nobody is signed in': { as: 'nobody', error: { name: 'AuthenticationError', status: 401, message: 'No authentication token provided' } },
  'the token is no good': { as: 'badToken', error: { name: 'AuthenticationError', status: 401, message: 'token validation error' } },
};

export const forbidden = { name: 'PermissionError', status: 403, message: 'Insufficient permissions' } as const;
export const invalid = (field: string) => ({ name: 'ValidationError', status: 400, code: 'VALIDATION_ERROR', field }) as const;
export const missing = (field: string) => ({ name: 'ValidationError', status: 400, code: 'MISSING_FIELD', field }) as const;
export const notFound = (noun: string) => ({ name: 'NotFoundError', status: 404, code: `${noun}_NOT_FOUND` }) as const;
export const conflict = (code: string, field?: string) => ({ name: 'ConflictError', status: 409, code, ...(field && { field }) }) as const;
