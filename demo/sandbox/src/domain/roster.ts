import { byName, folded } from "../collections.ts";
import { groupIdsOf, labelsOf, type RosterRow } from "../stores/members.ts";
import { isoFromMillis } from "../time.ts";

/** The roster filters that contract 5 (members.list) and 9 (coachAthletesMetrics) have in common. */
export interface RosterFilter {
  search?: string | undefined;
  label?: string | undefined;
  coachId?: string | undefined;
  groupId?: string | undefined;
}

export function matchesRosterFilter(row: RosterRow, filter: RosterFilter): boolean {
  if (filter.coachId !== undefined && row.coach_id !== filter.coachId) return false;
  if (filter.groupId !== undefined && !groupIdsOf(row).includes(filter.groupId)) return false;
  if (filter.label !== undefined && !labelsOf(row).includes(filter.label)) return false;
  return filter.search === undefined || matchesSearch(row, folded(filter.search.trim()));
}

function matchesSearch(row: RosterRow, needle: string): boolean {
  return [row.display_name, row.nickname ?? "", row.email].some((text) => folded(text).includes(needle));
}

export const byMemberName = byName<RosterRow>(
  (row) => row.display_name,
  (row) => row.user_id,
);

/** contract 2.3, Member, as coaches and keys see it. */
export function memberView(row: RosterRow): Record<string, unknown> {
  return {
    user_id: row.user_id,
    email: row.email,
    name: row.display_name,
    nickname: row.nickname,
    profile_image_url: row.profile_image_url,
    role: row.role,
    membership_roles: [row.role],
    status: row.status,
    member_level: row.member_level,
    labels: labelsOf(row),
    notes: row.notes,
    coach_id: row.coach_id,
    group_ids: groupIdsOf(row),
    has_push_token: row.has_push_token === 1,
    joined_at: isoFromMillis(row.joined_at),
  };
}

/** What athletes see of their own membership: contract 2.3 keeps notes and labels among coaches. */
export function ownMemberView(row: RosterRow): Record<string, unknown> {
  const { notes: _, labels: __, ...view } = memberView(row);
  return view;
}
