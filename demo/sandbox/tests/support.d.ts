import { type NodeSandboxOptions, type Sandbox } from "../src/index.ts";
/** A Wednesday, in a week that began with running. */
export declare const NOW = "2026-04-22T08:00:00Z";
export declare const NOW_MILLIS: number;
export declare const NOW_SECONDS: number;
export interface Answer {
    status: number;
    headers: Headers;
    text: string;
    body: any;
}
export interface RequestOptions {
    token?: string | undefined;
    key?: string | undefined;
    body?: unknown;
    /** Sent as it is. */
    rawBody?: string | Uint8Array;
    headers?: Record<string, string>;
}
export interface TestSandbox {
    sandbox: Sandbox;
    request(method: string, path: string, options?: RequestOptions): Promise<Answer>;
    get(path: string, token?: string): Promise<Answer>;
    post(path: string, body?: unknown, token?: string): Promise<Answer>;
    put(path: string, body?: unknown, token?: string): Promise<Answer>;
    delete(path: string, token?: string): Promise<Answer>;
    signIn(email: string): Promise<string>;
    /** Signs in anew: for tests that move the clock past the life of a token. */
    freshToken(email: string): Promise<string>;
    userId(email: string): Promise<string>;
    advance(seconds: number): Promise<void>;
    mailedToken(email: string): Promise<string>;
}
/** A small club at a fixed moment, in memory. */
export declare function startTestSandbox({ databasePath, ...options }?: NodeSandboxOptions): Promise<TestSandbox>;
export declare function wrap(sandbox: Sandbox): TestSandbox;
/** The whole error body, so that a stray field or another text fails too. */
export declare function assertError(answer: Answer, status: number, error: string, code?: string, field?: string): void;
export declare const assertForbidden: (answer: Answer) => void;
export declare const assertNoToken: (answer: Answer) => void;
export declare const assertTokenRefused: (answer: Answer) => void;
export declare const assertMissing: (answer: Answer, field: string) => void;
export declare const assertInvalid: (answer: Answer, field: string) => void;
/** Operations that answer 401 without a credential, and to one that is none. */
export declare function assertNeedToken(sandbox: TestSandbox, operations: readonly string[]): Promise<void>;
export declare const HEAD = "coach@summit.example";
export declare const ASSISTANT = "jane@summit.example";
export declare const GENERAL_COACH = "kenji@summit.example";
export declare const ATHLETE = "alex@summit.example";
export declare const OTHER_ATHLETE = "chen.zhiming@summit.example";
export declare const OTHER_HEAD = "coach@harbor.example";
export declare const LONER = "solo@example.com";
export declare const ADMIN = "admin@astral.example";
