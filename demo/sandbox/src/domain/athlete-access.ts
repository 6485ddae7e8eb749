import type { Caller } from "../auth/callers.ts";
import { actsAsCoach, isAdmin, isCoachOf, isOwnCoachOf, isSelf, requireThat } from "../auth/roles.ts";
import type { Database } from "../database/database.ts";
import { notFound } from "../http/errors.ts";
import { shareAGroup } from "../stores/groups.ts";
import { findMembership } from "../stores/members.ts";
import { findUser, type UserRow } from "../stores/users.ts";
import type { Viewer } from "./privacy.ts";

/** An athlete whom a request is about, and how the caller stands to them. */
export interface AthleteAccess {
  user: UserRow;
  orgId: string | null;
  coachId: string | null;
}

function accessTo(database: Database, user: UserRow): AthleteAccess {
  const membership = findMembership(database, user.user_id);
  return { user, orgId: membership?.org_id ?? null, coachId: membership?.coach_id ?? null };
}

/** contract 2.2: for activity objects "coach" is the own coach. */
export function activityViewer(database: Database, caller: Caller, athlete: AthleteAccess): Viewer {
  const { user_id: userId } = athlete.user;
  if (isSelf(caller, userId) || isAdmin(caller)) return "owner";
  if (isOwnCoachOf(caller, athlete)) return "coach";
  return caller.kind === "user" && shareAGroup(database, caller.userId, userId) ? "group" : "other";
}

/** "self; others need coach access": 403 for athletes before anything is looked up, 404 before the other organization's 403. */
export function requireAthlete(database: Database, caller: Caller, userId: string): AthleteAccess {
  if (!isSelf(caller, userId)) requireThat(actsAsCoach(caller));
  const athlete = requireKnownUser(database, userId);
  if (!isSelf(caller, userId)) requireThat(isCoachOf(caller, athlete.orgId));
  return athlete;
}

/** Whoever may write for the athlete: self, or the own coach. */
export function requireOwnAthlete(database: Database, caller: Caller, userId: string): AthleteAccess {
  if (!isSelf(caller, userId)) requireThat(actsAsCoach(caller));
  const athlete = requireKnownUser(database, userId);
  if (!isSelf(caller, userId)) requireThat(isOwnCoachOf(caller, athlete));
  return athlete;
}

export function requireKnownUser(database: Database, userId: string): AthleteAccess {
  const user = findUser(database, userId);
  if (!user) throw notFound("USER");
  return accessTo(database, user);
}

