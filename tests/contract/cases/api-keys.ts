import assert from 'node:assert/strict';
import type { ApiKeyList, CreatedApiKey, RevokedApiKey } from '@nexrex/astral';
import { forbidden, invalid, notFound, type OperationCases, type Refusal } from '../support/cases.js';
import { check, conforms, count, exactly, id, iso, listOf, object, optional, text } from '../support/shapes.js';
import type { World } from '../support/world.js';

const secret = check('a key with its prefix', (value) => typeof value === 'string' && /^astral_live_[A-Za-z0-9]{32}$/.test(value));

async function createKey(world: World, name = 'For a test'): Promise<CreatedApiKey> {
  const astral = await world.open('head');
  return astral.apiKeys.create({ org_id: world.orgId, name });
}

/** Head coach only, on a plan with security settings (contract 6). `rest` are the arguments besides the organization. */
const commonRefusals = (rest: object = {}): Record<string, Refusal> => ({
  'an assistant asks': { as: 'assistant', args: ({ orgId }) => ({ org_id: orgId, ...rest }), error: forbidden },
  'the plan has no security settings': {
    as: 'stranger',
    args: ({ otherOrgId }) => ({ org_id: otherOrgId, ...rest }),
    error: { name: 'PermissionError', status: 403, code: 'FEATURE_DISABLED', field: 'security_settings' },
  },
  'the organization is unknown': { args: () => ({ org_id: 'org_unknown', ...rest }), error: notFound('ORGANIZATION') },
});

const create: OperationCases = {
  as: 'head',
  args: ({ orgId }) => ({ org_id: orgId, name: 'Analytics integration', expires_at: '2099-01-01T00:00:00Z' }),
  check(answer: CreatedApiKey) {
    conforms(object({ key_id: id, name: exactly('Analytics integration'), secret, created_at: iso }), answer);
    assert.equal(Date.parse(answer.expires_at!), Date.parse('2099-01-01T00:00:00Z'));
  },
  refusals: {
    ...commonRefusals({ name: 'x' }),
    'the end lies in the past': { args: ({ orgId }) => ({ org_id: orgId, name: 'Late', expires_at: '2020-01-01T00:00:00Z' }), error: invalid('expires_at') },
    'the name is too long': { args: ({ orgId }) => ({ org_id: orgId, name: 'x'.repeat(101) }), error: invalid('name') },
    'the name is empty': { args: ({ orgId }) => ({ org_id: orgId, name: '' }), error: invalid('name') },
  },
  wrongField: { set: 'secret:null', path: '$.secret' },
};

const list: OperationCases = {
  as: 'head',
  async args(world) {
    await createKey(world);
    return { org_id: world.orgId };
  },
  check(answer: ApiKeyList) {
    const key = object({ key_id: id, name: text, created_at: iso, expires_at: optional(iso), secret: exactly(undefined) });
    conforms(object({ api_keys: listOf(key, { atLeast: 1 }), total: count }), answer);
    assert.equal(answer.total, answer.api_keys.length);
  },
  refusals: commonRefusals(),
  wrongField: { set: 'api_keys.created_at:{}', path: '$.api_keys[0].created_at' },
};

const revoke: OperationCases = {
  as: 'head',
  async args(world) {
    const { key_id } = await createKey(world);
    return { org_id: world.orgId, key_id };
  },
  check(answer: RevokedApiKey, _, args) {
    conforms(object({ message: text, key_id: exactly(args.key_id) }), answer);
  },
  refusals: {
    ...commonRefusals({ key_id: 'key_unknown' }),
    'the key is unknown': { args: ({ orgId }) => ({ org_id: orgId, key_id: 'key_unknown' }), error: notFound('API_KEY') },
    'the key is revoked already': {
      async args(world) {
        const { key_id } = await createKey(world);
        const astral = await world.open('head');
        await astral.apiKeys.revoke({ org_id: world.orgId, key_id });
        return { org_id: world.orgId, key_id };
      },
      error: notFound('API_KEY'),
    },
  },
  wrongField: { set: 'key_id:7', path: '$.key_id' },
};

export const apiKeyCases = {
  'apiKeys.create': create,
  'apiKeys.list': list,
  'apiKeys.revoke': revoke,
};
