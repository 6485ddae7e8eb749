import { randomUUID } from 'node:crypto';
import type { Astral, AstralOptions } from '@nexrex/astral';
import { importInstalled, installPackage, type AstralPackage } from './installed-package.js';
import { startSandbox, type RunningSandbox } from './sandbox.js';

/** People of the sandbox's demo data, by what they may do. */
const accounts = {
  head: 'coach@summit.example',
  assistant: 'jane@summit.example',
  athlete: 'alex@summit.example',
  /** Trains with another coach of the same club. */
  otherAthlete: 'chen.zhiming@summit.example',
  /** Head coach of another club, on the free tier. */
  stranger: 'coach@harbor.example',
  loner: 'solo@example.com',
  admin: 'admin@astral.example',
} as const;

export const demoPassword = 'Summit-2026';

export type Person = keyof typeof accounts;
/** Accounts made for one call, of people without an organization. */
type Newcomer = 'newcomer' | 'newCoach';
/** `fresh`: signed in just now, so that the token may be spent. `app`: has the app key. */
export type Role = Person | Newcomer | 'fresh' | 'app' | 'nobody' | 'badToken';

export interface World {
  package: AstralPackage;
  sandbox: RunningSandbox;
  emails: Readonly<Record<Person, string>>;
  userIds: Readonly<Record<Person, string>>;
  orgId: string;
  otherOrgId: string;
  open(role: Role, options?: AstralOptions): Promise<Astral>;
  close(): Promise<void>;
}

/** What Firebase would give to somebody who has just registered there (contract 3: the sandbox asks for `sub` and `email` only). */
export function firebaseToken(uid = `uid_${randomUUID()}`, email = `${uid}@example.com`): string {
  const part = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ sub: uid, email })}.${randomUUID()}`;
}

interface SignedIn {
  token: string;
  userId: string;
}

/** The sandbox, the packed package and clients of either. */
export async function createWorld(): Promise<World> {
  const installation = await installPackage();
  const sandbox = await startSandbox();
  const stop = () => Promise.all([sandbox.stop(), installation.remove()]);
  try {
    return await furnish(sandbox, await importInstalled(installation.dir), stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function furnish(sandbox: RunningSandbox, astralPackage: AstralPackage, stop: () => Promise<unknown>): Promise<World> {
  const clients: Astral[] = [];

  async function client(options: AstralOptions): Promise<Astral> {
    const made = await astralPackage.Astral.create({ baseUrl: sandbox.baseUrl, maxRetries: 0, ...options });
    clients.push(made);
    return made;
  }

  async function signIn(person: Person): Promise<SignedIn> {
    const astral = await client({});
    const answer = await astral.auth.login({ email: accounts[person], password: demoPassword });
    return { token: answer.access_token, userId: answer.user_id };
  }

  const people = Object.keys(accounts) as Person[];
  const signedIn = Object.fromEntries(await Promise.all(people.map(async (person) => [person, await signIn(person)] as const))) as Record<Person, SignedIn>;

  async function newcomer(role: Newcomer, options: AstralOptions): Promise<Astral> {
    const astral = await client(options);
    await astral.auth.signup({ firebase_id_token: firebaseToken(), profile_data: { membership_role: role === 'newCoach' ? 'coach' : 'athlete' } });
    return astral;
  }

  async function open(role: Role, options: AstralOptions = {}): Promise<Astral> {
    if (role === 'nobody') return client(options);
    if (role === 'app') return client({ ...options, appKey: 'nxr_app_sandbox' });
    if (role === 'newcomer' || role === 'newCoach') return newcomer(role, options);
    if (role === 'badToken') return client({ ...options, accessToken: 'not.a.token' });
    const { token } = role === 'fresh' ? await signIn('loner') : signedIn[role];
    return client({ ...options, accessToken: token });
  }

  async function orgOf(person: Person): Promise<string> {
    const astral = await open(person);
    return (await astral.analytics.groupDashboard()).org_id;
  }

  async function close(): Promise<void> {
    for (const astral of clients) astral.close();
    await stop();
  }

  return {
    package: astralPackage,
    sandbox,
    emails: accounts,
    userIds: Object.fromEntries(people.map((person) => [person, signedIn[person].userId])) as Record<Person, string>,
    orgId: await orgOf('head'),
    otherOrgId: await orgOf('stranger'),
    open,
    close,
  };
}
