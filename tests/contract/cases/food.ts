import assert from 'node:assert/strict';
import type { FoodScan } from '@nexrex/astral';
import { invalid, type OperationCases } from '../support/cases.js';
import { amount, conforms, listOf, object, oneOf, text } from '../support/shapes.js';
import type { World } from '../support/world.js';

const jpegSignature = [0xff, 0xd8, 0xff];
const photo = (bytes = 400, signature = jpegSignature) => Buffer.concat([Buffer.from(signature), Buffer.alloc(bytes, 7)]).toString('base64');
const refused = (code: string) => ({ name: 'ValidationError', status: 400, code, field: 'image' }) as const;

/** Early access is given to accounts one by one (contract 1.9). */
async function scannable(world: World, image: string): Promise<{ image: string }> {
  await world.sandbox.control('PUT', `/users/${world.userIds.athlete}`, { food_scan: true });
  return { image };
}

const scan: OperationCases = {
  as: 'athlete',
  args: async (world) => ({ ...(await scannable(world, photo())), mime_type: 'image/jpeg' }),
  check(answer: FoodScan) {
    const item = object({ name: text, calories: amount, estimated_portion: text });
    conforms(
      object({ food_name: text, calories: amount, protein: amount, carbs: amount, fat: amount, fiber: amount, items: listOf(item, { atLeast: 1 }), confidence: oneOf('high', 'medium', 'low') }),
      answer,
    );
    assert.equal(answer.items.reduce((sum, each) => sum + each.calories, 0), answer.calories, 'the items add up');
    assert.ok(Math.abs(4 * answer.protein + 4 * answer.carbs + 9 * answer.fat - answer.calories) <= answer.calories / 10, 'kilocalories and grams');
  },
  refusals: {
    'the account has no early access': {
      as: 'loner',
      args: () => ({ image: photo() }),
      error: { name: 'PermissionError', status: 403, code: 'FEATURE_DISABLED', field: 'food_scan' },
    },
    'the bytes are no image': { args: (world) => scannable(world, Buffer.from('plain text').toString('base64')), error: refused('INVALID_IMAGE') },
    'the text is not base64': { args: (world) => scannable(world, '***'), error: refused('INVALID_IMAGE') },
    'the image exceeds 5 MB': { args: (world) => scannable(world, photo(5 * 1024 * 1024)), error: refused('IMAGE_TOO_LARGE') },
    'the type is no name': { args: async (world) => ({ ...(await scannable(world, photo())), mime_type: '' }), error: invalid('mime_type') },
  },
  wrongField: { set: 'data.items.calories:"many"', path: '$.items[0].calories' },
  choice: { field: 'data.confidence', read: (answer: FoodScan) => answer.confidence },
  further: {
    'answers with zeros when there is no food in the photo': async (world) => {
      const astral = await world.open('athlete');
      const { food_name, calories, items } = await astral.food.scan(await scannable(world, `data:image/jpeg;base64,${photo(10)}`));
      assert.deepEqual({ food_name, calories, items }, { food_name: 'Not food', calories: 0, items: [] });
    },
  },
};

export const foodCases = { 'food.scan': scan };
