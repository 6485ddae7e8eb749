import type { Astral } from '@nexrex/astral';
import type { World } from './world.js';

/** The organization of a coach, made when there is none yet. */
export const clubOf = async (head: Astral): Promise<string> => (await head.organizations.bootstrap()).org_id;

export const idOf = async (person: Astral): Promise<string> => (await person.auth.me()).user_id;

export interface Joined {
  org_id: string;
  user_id: string;
}

/** Somebody new in the coach's organization. */
export async function newMember(world: World, head: Astral): Promise<{ astral: Astral; place: Joined }> {
  const astral = await world.open('newcomer');
  const place = { org_id: await clubOf(head), user_id: await idOf(astral) };
  await head.members.add(place);
  return { astral, place };
}

/** Another coach in the coach's organization. */
export async function newColleague(world: World, head: Astral): Promise<{ astral: Astral; place: Joined }> {
  const astral = await world.open('newCoach');
  const place = { org_id: await clubOf(head), user_id: await idOf(astral) };
  await head.coaches.add(place);
  return { astral, place };
}
