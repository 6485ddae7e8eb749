import { Hono } from "hono";
import type { AuthKind, CallerOf } from "../auth/callers.ts";
import { identify, presentedCredential } from "../auth/callers.ts";
import { type Feature, requireFeature } from "../auth/features.ts";
import { type RequiredRole, requireRole } from "../auth/roles.ts";
import { describeCrash } from "../log.ts";
import type { Services } from "../services.ts";
import { type Fields, queryFields } from "../validation.ts";
import { DEFAULT_BODY_LIMIT_BYTES, readJsonBody } from "./body.ts";
import { errorResponse } from "./envelopes.ts";
import { ApiError, internalError, routeNotFound } from "./errors.ts";

type Method = "GET" | "POST" | "PUT" | "DELETE";

/** The head line of an operation in the contract: `auth | role | flag`. */
export interface Rules<Auth extends AuthKind> {
  auth: Auth;
  role?: RequiredRole;
  feature?: Feature;
  bodyLimitBytes?: number;
}

/** One request to one operation, with the checks of its rules behind it. */
export interface Call<Auth extends AuthKind> {
  readonly request: Request;
  readonly services: Services;
  readonly caller: CallerOf<Auth>;
  readonly nowMillis: number;
  readonly query: Fields;
  param(name: string): string;
  body(): Promise<Fields>;
}

export type Handler<Auth extends AuthKind> = (call: Call<Auth>) => Response | Promise<Response>;

/** Routes, and the order of checks of contract 1.4: route 404, 429, credential 401, role and flag 403, then the handler. */
export class Api {
  readonly #router = new Hono();
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
    this.#router.notFound(() => errorResponse(routeNotFound()));
    this.#router.onError((error) => this.#answerError(error, "routing"));
  }

  operation<Auth extends AuthKind>(
    id: string,
    method: Method,
    path: string,
    rules: Rules<Auth>,
    handle: Handler<Auth>,
  ): void {
    this.#route(id, method, path.startsWith("/api/") ? path : `/api/v1${path}`, rules, handle);
  }

  /** contract 18: outside the versioned base, and open. */
  control(method: Method, path: string, handle: Handler<"none">): void {
    this.#route(`sandbox${path.replaceAll("/", ".")}`, method, `/sandbox${path}`, { auth: "none" }, handle);
  }

  fetch(request: Request): Response | Promise<Response> {
    return this.#router.fetch(request);
  }

  #route<Auth extends AuthKind>(
    id: string,
    method: Method,
    path: string,
    rules: Rules<Auth>,
    handle: Handler<Auth>,
  ): void {
    this.#router.on(method, path, async (context) => {
      const startedAt = performance.now();
      const response = await this.#perform(rules, handle, context.req.raw, context.req.param()).catch((error: unknown) =>
        this.#answerError(error, id),
      );
      this.#services.log.info(`${id} ${response.status} ${(performance.now() - startedAt).toFixed(1)} ms`);
      return response;
    });
  }

  async #perform<Auth extends AuthKind>(
    rules: Rules<Auth>,
    handle: Handler<Auth>,
    request: Request,
    params: Record<string, string>,
  ): Promise<Response> {
    const services = this.#services;
    const nowMillis = services.clock.nowMillis();
    services.requestLimit.count(presentedCredential(request), nowMillis);
    const caller = await identify(rules.auth, request, services);
    if (caller && caller.kind !== "app") {
      requireRole(rules.role ?? "any", caller);
      if (rules.feature) requireFeature(services.database, rules.feature, caller, params.org_id);
    }
    services.settle(nowMillis);
    return handle({
      request,
      services,
      caller,
      nowMillis,
      query: queryFields(new URL(request.url).searchParams),
      param: (name) => params[name]!,
      body: () => readJsonBody(request, rules.bodyLimitBytes ?? DEFAULT_BODY_LIMIT_BYTES),
    });
  }

  #answerError(error: unknown, where: string): Response {
    if (error instanceof ApiError) return errorResponse(error);
    this.#services.log.error(`${where} crashed: ${describeCrash(error)}`);
    return errorResponse(internalError());
  }
}
