import { withoutAbsent } from "../collections.ts";
import { type Fields, list, text } from "../validation.ts";
import type { MemberRow } from "../stores/members.ts";

const nickname = text({ min: 1, max: 100 });
const memberLevel = text({ min: 1, max: 40 });
const labels = list(text({ min: 1, max: 40 }), { max: 20 });

/** The attributes of contract 2.3, Member, that may be given when somebody joins and changed later. */
export function readMemberAttributes(body: Fields): Partial<MemberRow> {
  const named = body.optional("labels", labels);
  return withoutAbsent<Partial<MemberRow>>({
    nickname: body.nullable("nickname", nickname),
    member_level: body.nullable("member_level", memberLevel),
    labels: named && JSON.stringify([...new Set(named)]),
  });
}
