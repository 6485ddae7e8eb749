import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { DeletedRace, Race, RaceList } from '@nexrex/astral';
import { forbidden, invalid, notFound, type Args, type OperationCases, type Refusal } from '../support/cases.js';
import { anyText, check, conforms, count, exactly, id, iso, listOf, object, oneOf, optional, text, url, type Shape } from '../support/shapes.js';
import type { World } from '../support/world.js';

const details = {
  race_name: 'Taipei Half Marathon',
  race_type: 'run',
  race_subtype: 'half-marathon',
  race_date: '2099-10-05T08:00:00Z',
  location: 'Taipei, Taiwan',
  description: 'Along the river.',
  website_url: 'https://race.example.com',
  cover_image_url: 'https://race.example.com/cover.jpg',
  timezone: 'Asia/Taipei',
  expected_participants: 5000,
  distances: ['5K', '10K', 'Half Marathon'],
  categories: ['Open', 'Masters', 'Junior'],
};

const race = (more: Record<string, Shape> = {}): Shape => object({
  race_id: id, race_name: text, race_type: oneOf('run', 'bike', 'swim', 'triathlon', 'walk', 'hike'), race_subtype: text, race_date: iso, location: optional(text),
  description: optional(anyText), website_url: optional(url), cover_image_url: optional(url), timezone: optional(text), expected_participants: optional(count),
  registered_participants: count, distances: listOf(text), categories: listOf(text), created_by: id, created_at: iso, updated_at: iso, ...more,
});

async function enter(world: World, changes: Args = {}): Promise<Race> {
  const astral = await world.open('head');
  return astral.races.create({ ...details, ...changes });
}

const enteredRace = async (world: World): Promise<Args> => ({ race_id: (await enter(world)).race_id });

/** Changing and deleting are for the coach who entered the race. */
const ownersRefusals = (rest: Args = {}): Record<string, Refusal> => ({
  'another coach of the club asks': { as: 'assistant', error: forbidden },
  'an athlete asks': { as: 'athlete', error: forbidden },
  'the race is unknown': { args: () => ({ race_id: 'race_unknown', ...rest }), error: notFound('RACE') },
});

const fieldRefusals = (args: (world: World, changes: Args) => Args | Promise<Args>): Record<string, Refusal> => ({
  'the sport is not one of the list': { args: (world) => args(world, { race_type: 'chess' }), error: invalid('race_type') },
  'the name is too long': { args: (world) => args(world, { race_name: 'x'.repeat(101) }), error: invalid('race_name') },
  'fewer than nobody is expected': { args: (world) => args(world, { expected_participants: -1 }), error: invalid('expected_participants') },
  'the time zone is none': { args: (world) => args(world, { timezone: 'Mars/Base' }), error: invalid('timezone') },
  'the address of the website is not https': { args: (world) => args(world, { website_url: 'javascript:alert(1)' }), error: invalid('website_url') },
});

const list: OperationCases = {
  as: 'athlete',
  async args(world) {
    const location = `Village ${randomUUID()}`;
    await enter(world, { location, race_date: '2099-06-02T08:00:00Z' });
    await enter(world, { location, race_date: '2099-06-01T08:00:00Z' });
    await enter(world, { location, race_type: 'bike', race_subtype: 'gran-fondo' });
    return { location: location.toUpperCase(), race_type: 'run', race_subtype: 'half-marathon', date_from: '2099-01-01', date_to: '2099-12-31T23:59:59Z', upcoming: true, search: 'taipei' };
  },
  check(answer: RaceList, _, args) {
    const metadata = object({ total: exactly(2), filters: object({ location: exactly(args.location), race_type: exactly('run'), upcoming: exactly('true'), search: exactly('taipei') }) });
    conforms(object({ status: exactly('ok'), data: listOf(race({ race_type: exactly('run'), race_subtype: exactly('half-marathon') })), metadata }), answer);
    assert.deepEqual(answer.data.map(({ race_date }) => race_date), ['2099-06-01T08:00:00Z', '2099-06-02T08:00:00Z'], 'date rising');
  },
  refusals: {
    'the list is too long': { args: () => ({ limit: 201 }), error: invalid('limit') },
    'the sport is not one of the list': { args: () => ({ race_type: 'chess' }), error: invalid('race_type') },
  },
  hasMaps: true,
  wrongField: { set: 'data.race_date:"tomorrow"', path: '$.data[0].race_date' },
  choice: { field: 'data.race_type', read: (answer: RaceList) => answer.data[0]?.race_type },
  further: {
    'gives 50 without a wish, 20 for a search, 10 of those to come, and as many as are asked for': async (world) => {
      const city = `City ${randomUUID()}`;
      await Promise.all(Array.from({ length: 21 }, () => enter(world, { location: city })));
      const astral = await world.open('athlete');
      const length = async (params: object) => (await astral.races.list(params)).data.length;
      assert.deepEqual(
        [await length({ location: city }), await length({ search: city }), await length({ location: city, upcoming: true }), await length({ search: city, upcoming: true }), await length({ search: city, limit: 21 })],
        [21, 20, 10, 10, 21],
      );
    },
  },
};

const create: OperationCases = {
  as: 'head',
  args: () => details,
  async check(answer: Race, world, args, astral) {
    const { distances, categories, ...plain } = args;
    conforms(race({ ...Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, exactly(value)])), created_by: exactly(world.userIds.head), registered_participants: exactly(0) }), answer);
    assert.deepEqual([answer.distances, answer.categories], [distances, categories]);
    assert.deepEqual(await astral.races.get({ race_id: answer.race_id }), answer);
  },
  refusals: {
    'an athlete asks': { as: 'athlete', error: forbidden },
    'somebody without an organization asks': { as: 'loner', error: forbidden },
    ...fieldRefusals((_, changes) => ({ ...details, ...changes })),
  },
  wrongField: { set: 'data.expected_participants:1.5', path: '$.expected_participants' },
  choice: { field: 'data.race_type', read: (answer: Race) => answer.race_type },
};

const get: OperationCases = {
  as: 'athlete',
  args: enteredRace,
  check(answer: Race, _, args) {
    conforms(race({ race_id: exactly(args.race_id), race_name: exactly(details.race_name) }), answer);
  },
  refusals: { 'the race is unknown': { args: () => ({ race_id: 'race_unknown' }), error: notFound('RACE') } },
  wrongField: { set: 'data.distances:[10]', path: '$.distances[0]' },
  choice: { field: 'data.race_type', read: (answer: Race) => answer.race_type },
};

const update: OperationCases = {
  as: 'head',
  args: async (world) => ({ ...(await enteredRace(world)), race_name: 'Renamed', expected_participants: null, distances: ['10K'] }),
  check(answer: Race, _, args) {
    const isCleared = check('nothing', (value) => value === null || value === undefined);
    conforms(race({ race_id: exactly(args.race_id), race_name: exactly('Renamed'), expected_participants: isCleared, location: exactly(details.location) }), answer);
    assert.deepEqual([answer.distances, answer.categories], [['10K'], details.categories]);
  },
  refusals: {
    ...ownersRefusals({ race_name: 'Renamed' }),
    ...fieldRefusals(async (world, changes) => ({ ...(await enteredRace(world)), ...changes })),
  },
  wrongField: { set: 'data.race_name:null', path: '$.race_name' },
  choice: { field: 'data.race_type', read: (answer: Race) => answer.race_type },
};

const remove: OperationCases = {
  as: 'head',
  args: enteredRace,
  async check(answer: DeletedRace, { package: { NotFoundError } }, args, astral) {
    conforms(object({ status: exactly('ok'), race_id: exactly(args.race_id), message: exactly('Race deleted successfully') }), answer);
    await assert.rejects(astral.races.get({ race_id: answer.race_id }), NotFoundError);
  },
  refusals: ownersRefusals(),
  wrongField: { set: 'race_id:""', path: '$.race_id' },
};

export const raceCases = {
  'races.list': list,
  'races.create': create,
  'races.get': get,
  'races.update': update,
  'races.delete': remove,
};
