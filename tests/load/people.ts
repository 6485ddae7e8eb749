import assert from 'node:assert/strict';
import type { Client } from './client.js';

/** Who asks, and what belongs to them. */
export interface People {
  tokens: Readonly<Record<Person, string>>;
  userIds: Readonly<Record<Person, string>>;
  orgId: string;
  groupId: string;
  planId: string;
}

const accounts = { head: 'coach@summit.example', assistant: 'jane@summit.example', athlete: 'alex@summit.example', loner: 'solo@example.com' } as const;
export const password = 'Summit-2026';
export const headEmail = accounts.head;

export type Person = keyof typeof accounts;

/** Signs everybody in, and gives them what the operations need. */
export async function meet(client: Client): Promise<People> {
  const tokens = {} as Record<Person, string>;
  const userIds = {} as Record<Person, string>;
  for (const [person, email] of Object.entries(accounts) as [Person, string][]) {
    const { status, body } = await client.request('POST', '/auth/login', { body: { email, password } });
    assert.equal(status, 200, `signing in ${email}`);
    tokens[person] = body.access_token;
    userIds[person] = body.user_id;
  }
  const read = async (path: string) => (await client.request('GET', path, { token: tokens.head })).body;
  const { org_id: orgId } = (await read('/analytics/group_dashboard')).data;
  const { groups } = await read('/groups');
  const [plan] = await read('/training/plans');
  await client.request('PUT', `/sandbox/users/${userIds.head}`, { body: { ai_credits: 1_000_000 } });
  await client.request('PUT', `/sandbox/users/${userIds.athlete}`, { body: { food_scan: true } });
  return { tokens, userIds, orgId, groupId: groups[0].group_id, planId: plan.training_plan_id };
}
