import assert from 'node:assert/strict';
import { Unanswered, type Answer, type Client } from './client.js';
import type { People, Person } from './people.js';

/** A kind of object that can be made, renamed, read and deleted. */
interface Kind {
  as: Person;
  path: string;
  id: string;
  body(name: string, userId: string): object;
  nameIn(answer: any): string;
}

const startedSeconds = Math.floor(Date.now() / 1000) - 86_400;
const kinds: Readonly<Record<string, Kind>> = {
  activities: {
    as: 'athlete', path: '/activities', id: 'activity_id',
    body: (activity_name) => ({ summary: { activity_name, activity_type: 'RUNNING', duration_in_seconds: 1800, distance_in_meters: 5000, start_time_in_seconds: startedSeconds } }),
    nameIn: (activity) => activity.summary.activity_name,
  },
  groups: { as: 'head', path: '/groups', id: 'group_id', body: (name, user_id) => ({ name, privacy: 'private', user_id }), nameIn: (group) => group.name },
  races: {
    as: 'head', path: '/races', id: 'race_id',
    body: (race_name) => ({ race_name, race_type: 'run', race_subtype: 'marathon', race_date: '2030-05-01T08:00:00Z' }),
    nameIn: ({ data }) => data.race_name,
  },
  plans: {
    as: 'head', path: '/training/plans', id: 'training_plan_id',
    body: (training_plan_name) => ({ training_plan_name, type: 'run', level: 'basic', duration_in_weeks: 4 }),
    nameIn: (plan) => plan.training_plan_name,
  },
  workouts: {
    as: 'head', path: '/training/workouts', id: 'workout_id',
    body: (workout_name) => ({ workout_name, workout_type: 'run', target_distance_in_meters: 8000 }),
    nameIn: (workout) => workout.workout_name,
  },
};
const kindNames = Object.keys(kinds);

interface Record_ {
  kind: Kind;
  path: string;
  /** What the server has acknowledged last; undefined: deleted. */
  acknowledged: string | undefined;
  /** What was asked for and not answered: it may have been done. */
  open?: { name: string | undefined };
}

/** What one client has written and what of it was acknowledged. */
export class Records {
  readonly #client: Client;
  readonly #people: People;
  readonly #prefix: string;
  readonly #records: Record_[] = [];
  #lastName = 0;
  acknowledgedWrites = 0;

  constructor(client: Client, people: People, prefix: string) {
    this.#client = client;
    this.#people = people;
    this.#prefix = prefix;
  }

  /** Makes, renames or deletes something, by turns. */
  async write(turn: number): Promise<void> {
    const existing = this.#records.filter(({ acknowledged }) => acknowledged !== undefined);
    const chosen = existing[turn % (existing.length || 1)];
    if (!chosen || turn % 3 === 0) return this.#make(kinds[kindNames[turn % kindNames.length]!]!);
    return turn % 3 === 1 ? this.#change(chosen, 'PUT', this.#newName()) : this.#change(chosen, 'DELETE', undefined);
  }

  #newName(): string {
    return `${this.#prefix} ${++this.#lastName}`;
  }

  async #make(kind: Kind): Promise<void> {
    const name = this.#newName();
    const { status, body } = await this.#ask(kind, 'POST', kind.path, name);
    assert.ok(status === 200 || status === 201, `POST ${kind.path}: ${status} ${JSON.stringify(body)}`);
    this.#records.push({ kind, path: `${kind.path}/${body[kind.id]}`, acknowledged: name });
    this.acknowledgedWrites++;
  }

  async #change(record: Record_, method: 'PUT' | 'DELETE', name: string | undefined): Promise<void> {
    record.open = { name };
    const { status, body } = await this.#ask(record.kind, method, record.path, name);
    assert.equal(status, 200, `${method} ${record.path}: ${JSON.stringify(body)}`);
    record.acknowledged = name;
    delete record.open;
    this.acknowledgedWrites++;
  }

  #ask(kind: Kind, method: string, path: string, name: string | undefined, client = this.#client): Promise<Answer> {
    return client.request(method, path, { token: this.#people.tokens[kind.as], body: name === undefined ? undefined : kind.body(name, this.#people.userIds[kind.as]) });
  }

  /** Reads everything back; the sentences say what is not as it was acknowledged. */
  async losses(client: Client): Promise<string[]> {
    const losses: string[] = [];
    for (const { kind, path, acknowledged, open } of this.#records) {
      const { status, body } = await this.#ask(kind, 'GET', path, undefined, client);
      const found = status === 404 ? undefined : kind.nameIn(body);
      const allowed = open ? [acknowledged, open.name] : [acknowledged];
      if (!allowed.includes(found)) losses.push(`${path}: acknowledged ${acknowledged ?? 'its deletion'}, found ${found ?? 'nothing'}`);
    }
    return losses;
  }
}

/** Writes until the server is gone. */
export async function writeUntilGone(records: Records): Promise<void> {
  try {
    for (let turn = 0; ; turn++) await records.write(turn);
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
  }
}
