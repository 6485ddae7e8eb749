import { forbidden } from "../http/errors.ts";
import type { OrganizationRole } from "../stores/members.ts";
import type { Caller } from "./callers.ts";

/** The names of contract 1.8. An API key acts as the head coach of its organization. */

const COACH_ROLES: readonly OrganizationRole[] = ["head_coach", "assistant_coach", "coach"];

export function isCoachRole(role: OrganizationRole): boolean {
  return COACH_ROLES.includes(role);
}

/** `coach` of whichever organization the caller belongs to: what can be said before the request is read. */
export function actsAsCoach(caller: Caller): boolean {
  return caller.kind === "key" || caller.isAdmin || (caller.membership !== null && isCoachRole(caller.membership.role));
}

export function actsAsHead(caller: Caller): boolean {
  return caller.kind === "key" || caller.isAdmin || caller.membership?.role === "head_coach";
}

export function isCoachOf(caller: Caller, orgId: string | null): boolean {
  if (caller.kind === "user" && caller.isAdmin) return true;
  return actsAsCoach(caller) && orgId !== null && organizationOf(caller) === orgId;
}

export function isHeadOf(caller: Caller, orgId: string | null): boolean {
  if (caller.kind === "user" && caller.isAdmin) return true;
  return actsAsHead(caller) && orgId !== null && organizationOf(caller) === orgId;
}

export interface CoachedAthlete {
  orgId: string | null;
  coachId: string | null;
}

export function isOwnCoachOf(caller: Caller, athlete: CoachedAthlete): boolean {
  if (isHeadOf(caller, athlete.orgId)) return true;
  return caller.kind === "user" && isCoachOf(caller, athlete.orgId) && athlete.coachId === caller.userId;
}

export function isSelf(caller: Caller, userId: string): boolean {
  return caller.kind === "user" && caller.userId === userId;
}

export function isAdmin(caller: Caller | null): boolean {
  return caller?.kind === "user" && caller.isAdmin;
}

export function organizationOf(caller: Caller): string | null {
  return caller.kind === "key" ? caller.orgId : (caller.membership?.orgId ?? null);
}

export function requireThat(isAllowed: boolean): void {
  if (!isAllowed) throw forbidden();
}

export type RequiredRole = "any" | "coach" | "head";

export function requireRole(role: RequiredRole, caller: Caller): void {
  requireThat(role === "any" || (role === "coach" ? actsAsCoach(caller) : actsAsHead(caller)));
}

