import assert from 'node:assert/strict';
import type { Astral } from '@nexrex/astral';
import { freshName } from './groups.js';
import { addDays, twoWeeks } from './training.js';
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

export interface Offer {
  group_id: string;
  training_plan_id: string;
}

/** A group and a plan of the coach's organization, for somebody who is about to join. */
export async function newOffer(head: Astral): Promise<Offer> {
  const org_id = await clubOf(head);
  const { group_id } = await head.groups.create({ name: freshName('Group'), user_id: await idOf(head), org_id });
  const { training_plan_id } = await head.plans.create(twoWeeks());
  return { group_id, training_plan_id };
}

/** Whoever has joined is in the group, follows the plan from its Monday on, and finds its sessions in the calendar. */
export async function assertEnrolled(head: Astral, runner: Astral, { group_id, training_plan_id }: Offer, start_date: string): Promise<void> {
  const user_id = await idOf(runner);
  assert.deepEqual((await head.groups.get({ group_id })).members, [user_id]);
  const [instance, ...others] = await runner.instances.list();
  assert.deepEqual([instance?.training_plan_id, instance?.user_id, instance?.start_date, instance?.status, instance?.assigned_by, others], [training_plan_id, user_id, start_date, 'scheduled', await idOf(head), []]);
  const days = (await runner.activities.list({ status: ['scheduled'] })).map(({ scheduled_date }) => scheduled_date);
  assert.deepEqual(days.sort(), [1, 5, 8].map((day) => addDays(start_date, day)));
}
