// What is broken on purpose, one at a time, and the cases that have to notice. A mutation that survives shows a hole in the suite.

/** The linked core: paths and headers of the table stand in it as they are written there. */
const core = 'build/wasm-release/bindings/astral-core.browser.mjs';
const sandbox = (path) => `demo/sandbox/src/${path}`;

/** Each edit replaces the one place where a text stands. */
export const mutations = [
  {
    name: 'a field of an answer has another name',
    file: sandbox('domain/group-access.ts'),
    edits: [['member_count: members.length', 'members_count: members.length']],
    cases: ['groups.get'],
  },
  {
    name: 'a field of an answer is in another unit',
    file: sandbox('routes/api-keys.ts'),
    edits: [['created_at: isoFromMillis(key.created_at)', 'created_at: key.created_at']],
    cases: ['apiKeys.list'],
  },
  {
    name: 'what was made is answered with 200 in place of 201',
    file: sandbox('routes/api-keys.ts'),
    edits: [['secret }, 201)', 'secret }, 200)']],
    cases: ['apiKeys.create'],
  },
  {
    name: 'a refusal has the status of another one',
    file: sandbox('http/errors.ts'),
    edits: [['new ApiError(403, "Insufficient permissions")', 'new ApiError(404, "Insufficient permissions")']],
    cases: ['groups.get'],
  },
  {
    name: 'an error names another field',
    file: sandbox('http/errors.ts'),
    edits: [['`Invalid value for ${name}`, name)', '`Invalid value for ${name}`, `${name}s`)']],
    cases: ['apiKeys.create'],
  },
  {
    name: 'athletes may list the coaches',
    file: sandbox('routes/coaches.ts'),
    edits: [
      ['{ auth: "either", role: "coach" }, list', '{ auth: "either" }, list'],
      ['  requireThat(isCoachOf(call.caller, organization.org_id));\n', ''],
    ],
    cases: ['coaches.list'],
  },
  {
    name: 'everybody may change the activities of others',
    file: sandbox('routes/activities.ts'),
    edits: [['if (row.status !== "scheduled" || !isOwnCoachOf(caller, athlete)) throw forbidden();', 'void athlete, isOwnCoachOf, forbidden;']],
    cases: ['activities.update'],
  },
  {
    name: 'a feature is open to every tier',
    file: sandbox('routes/api-keys.ts'),
    edits: [['role: "head", feature: "security_settings"', 'role: "head"']],
    cases: ['apiKeys.list'],
  },
  {
    name: 'athletes see what coaches noted about them',
    file: sandbox('domain/roster.ts'),
    edits: [['const { notes: _, labels: __, ...view } = memberView(row);', 'const view = memberView(row);']],
    cases: ['members.get'],
  },
  {
    name: 'a filter is not heeded',
    file: sandbox('stores/activities.ts'),
    edits: [['  where("activity_type = ?", filter.activityType);\n', '']],
    cases: ['activities.list'],
  },
  {
    name: 'a list is sorted the other way round',
    file: sandbox('stores/activities.ts'),
    edits: [["conditions.join(\" AND \")} ORDER BY placed_at DESC, activity_id LIMIT ? OFFSET ?`,\n    ...values,\n    filter.limit,", "conditions.join(\" AND \")} ORDER BY placed_at, activity_id LIMIT ? OFFSET ?`,\n    ...values,\n    filter.limit,"]],
    cases: ['activities.list'],
  },
  {
    name: 'a page has one item less than was asked for',
    file: sandbox('stores/activities.ts'),
    edits: [['    filter.limit,\n    filter.offset,', '    filter.limit - 1,\n    filter.offset,']],
    cases: ['activities.list'],
  },
  {
    name: 'a key can be revoked twice',
    file: sandbox('routes/api-keys.ts'),
    edits: [['if (!key || key.revoked_at !== null) throw', 'if (!key) throw']],
    cases: ['apiKeys.revoke'],
  },
  {
    name: 'an end in the past is taken',
    file: sandbox('routes/api-keys.ts'),
    edits: [['  if (expiresAt !== null && expiresAt <= call.nowMillis) throw body.invalid("expires_at");\n', '']],
    cases: ['apiKeys.create'],
  },
  {
    name: 'the table has another path',
    file: core,
    edits: [['/analytics/fitness_stats', '/analytics/fitness_statz']],
    cases: ['analytics.fitnessStats'],
  },
  {
    name: 'what is derived from the table has another name for a field',
    file: 'docs/openapi.json',
    edits: [['"four_week_avg_load": {', '"four_week_average_load": {']],
    cases: ['analytics.athleteProfile'],
  },
  {
    name: 'the client sends keys in another header',
    file: core,
    edits: [['X-API-Key', 'X-API-Kez']],
    tests: 'tests/contract/behaviour.test.ts',
    cases: ['the session'],
  },
];
