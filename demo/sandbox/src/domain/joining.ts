import type { Services } from "../services.ts";
import { addGroupMember, findGroup, leaveGroups } from "../stores/groups.ts";
import { countUse, type InvitationRow } from "../stores/invitations.ts";
import { deleteMember, findMembership, insertMember, type MemberRow, type OrganizationRole, unassignAthletesOf } from "../stores/members.ts";
import { notify } from "../stores/notifications.ts";
import { findOrganization } from "../stores/organizations.ts";
import { findPlan, listOpenInstances } from "../stores/plans.ts";
import { findUser, timezoneOf } from "../stores/users.ts";
import { dateOf, mondayOf } from "./calendar.ts";
import { enrolmentRows, insertEnrolment } from "./enrolment.ts";
import { cancelInstance } from "./plan-cancelling.ts";
import { localDay } from "./timezones.ts";

/** How somebody becomes a member of an organization, and ceases to be one. */

export type MemberAttributes = Partial<Pick<MemberRow, "coach_id" | "nickname" | "member_level" | "labels">>;

export interface Joining {
  userId: string;
  orgId: string;
  role: OrganizationRole;
  attributes?: MemberAttributes;
  groupId?: string | null;
  plan?: { trainingPlanId: string; startDate: string | null; assignedBy: string } | null;
}

type Context = Pick<Services, "database" | "ids" | "profileCache">;

/** Group and plan are joined as far as they still exist. */
export function joinOrganization(context: Context, joining: Joining, nowMillis: number): void {
  const { database } = context;
  const { userId, orgId } = joining;
  database.transaction(() => {
    insertMember(database, { user_id: userId, org_id: orgId, role: joining.role, joined_at: nowMillis, ...joining.attributes });
    if (joining.groupId && findGroup(database, joining.groupId)) addGroupMember(database, joining.groupId, userId);
    if (joining.plan) startPlan(context, joining.plan, userId, nowMillis);
    tellHeadCoach(context, orgId, userId, { title: "New member", verb: "joined" }, nowMillis);
  });
  context.profileCache.forget(userId);
}

/** contract 5, members.remove: groups and plans of the organization end too. */
export function leaveOrganization(context: Context, member: MemberRow, nowMillis: number): void {
  const { database } = context;
  const { user_id: userId, org_id: orgId } = member;
  database.transaction(() => {
    leaveGroups(database, orgId, userId);
    for (const instance of listOpenInstances(database, userId, orgId)) cancelInstance(database, instance, nowMillis);
    unassignAthletesOf(database, userId);
    database.run(
      "DELETE FROM join_requests WHERE user_id = ? AND status = 'pending' AND group_id IN (SELECT group_id FROM groups WHERE org_id = ?)",
      userId,
      orgId,
    );
    deleteMember(database, userId);
    tellHeadCoach(context, orgId, userId, { title: "Member left", verb: "left" }, nowMillis);
  });
  context.profileCache.forget(userId);
}

/** What an invitation promised; somebody who is a member already gets nothing from it. */
export function applyInvitation(context: Context, invitation: InvitationRow, userId: string, nowMillis: number): void {
  const { database } = context;
  database.transaction(() => {
    if (findMembership(database, userId)) return;
    joinOrganization(context, {
      userId,
      orgId: invitation.org_id,
      role: "athlete",
      attributes: stillValid(context, invitation),
      groupId: invitation.group_id,
      plan: invitation.training_plan_id === null
        ? null
        : { trainingPlanId: invitation.training_plan_id, startDate: invitation.start_date, assignedBy: invitation.created_by },
    }, nowMillis);
    countUse(database, invitation.invitation_id);
  });
}

/** The coach may have gone since the invitation was written. */
function stillValid({ database }: Context, invitation: InvitationRow): MemberAttributes {
  const attributes = JSON.parse(invitation.member_attributes) as MemberAttributes;
  const coach = attributes.coach_id ? findMembership(database, attributes.coach_id) : undefined;
  return coach?.org_id === invitation.org_id ? attributes : { ...attributes, coach_id: null };
}

function startPlan(context: Context, plan: NonNullable<Joining["plan"]>, userId: string, nowMillis: number): void {
  const { database, ids } = context;
  const template = findPlan(database, plan.trainingPlanId);
  if (!template) return;
  const timezone = timezoneOf(findUser(database, userId)!);
  const startDate = plan.startDate ?? nextMonday(timezone, nowMillis);
  const enrolment = { userId, timezone, startDate, assignedBy: plan.assignedBy };
  insertEnrolment(database, enrolmentRows(ids, template, enrolment, nowMillis));
}

function nextMonday(timezone: string, nowMillis: number): string {
  return dateOf(mondayOf(localDay(timezone, Math.floor(nowMillis / 1000))) + 7);
}

function tellHeadCoach(
  { database, ids }: Context,
  orgId: string,
  userId: string,
  { title, verb }: { title: string; verb: string },
  nowMillis: number,
): void {
  const headId = findOrganization(database, orgId)!.head_coach_user_id;
  if (headId === userId) return;
  const name = findUser(database, userId)!.display_name;
  notify(database, ids, { userId: headId, category: "team", title, body: `${name} ${verb}`, data: { user_id: userId } }, nowMillis);
}
