import type { Person, World } from './world.js';

interface GroupPlan {
  members?: Person[];
  privacy?: 'public' | 'private';
}

let made = 0;
/** Unlike any other of this run. */
export const freshName = (noun: string): string => `${noun} ${process.pid}-${++made}`;

/** A group of the head coach's with these members. */
export async function freshGroup(world: World, { members = [], privacy = 'public' }: GroupPlan = {}): Promise<string> {
  const astral = await world.open('head');
  const { group_id } = await astral.groups.create({
    name: freshName('Group'), user_id: world.userIds.head, description: 'For a test', privacy, members: members.map((person) => world.userIds[person]),
  });
  return group_id;
}

/** A group of the demo club that the athlete is in. */
export async function groupOfAthlete({ open, orgId, userIds }: World): Promise<string> {
  const astral = await open('head');
  const { members } = await astral.members.list({ org_id: orgId, search: 'alex@summit.example' });
  const groupId = members.find((member) => member.user_id === userIds.athlete)?.group_ids?.[0];
  if (groupId === undefined) throw new Error('the athlete is in no group');
  return groupId;
}

/** A request to join. */
export async function askToJoin(world: World, groupId: string, person: Person = 'athlete', message?: string): Promise<string> {
  const astral = await world.open(person);
  const { request_id } = await astral.groups.requestJoin({ group_id: groupId, ...(message !== undefined && { message }) });
  return request_id;
}
