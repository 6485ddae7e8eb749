import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plansOf, type Entry, type Plan, type Traits } from '../web/mirror.ts';

const entry = (role: string, label = '', id = '', traits: Traits = {}, x = 0): Entry => [role, label, id, x, 0, 10, 10, traits];

/** "main(h1 button)" */
const shape = (plans: Plan[]): string => plans.map(({ tag, attributes, children }) => (attributes['role'] ?? tag) + (children.length > 0 ? `(${shape(children)})` : '')).join(' ');

test('landmarks hold what follows them', () => {
  const plans = plansOf([entry('banner'), entry('link', 'Club', 'home'), entry('main'), entry('heading', 'Athletes', '', { level: 1 }), entry('text', 'hello')]);
  assert.equal(shape(plans), 'header(link) main(h1 span)');
});

test('a table has a row of heads, then rows of cells in the order of the screen', () => {
  const plans = plansOf([
    entry('main'),
    entry('table', 'Athletes', 'roster', { count: 40 }),
    entry('row', 'Ana', 'roster.row.1'),
    entry('cell', '', '', {}, 50),
    entry('text', '12 km'),
    entry('cell', '', '', {}, 0),
    entry('text', 'Ana'),
    entry('columnheader', 'Distance', 'roster.head.distance', { descending: true }, 50),
    entry('columnheader', 'Name', 'roster.head.name', {}, 0),
    entry('button', 'Next', 'next'),
  ]);
  assert.equal(shape(plans), 'main(table(row(columnheader columnheader) row(cell(span) cell(span))) button)');
  const table = plans[0]!.children[0]!;
  assert.equal(table.attributes['aria-rowcount'], '41');
  assert.equal(table.children[0]!.children[1]!.attributes['aria-sort'], 'descending');
  assert.deepEqual(table.children[1]!.children.map(({ children }) => children[0]!.text), ['Ana', '12 km']);
});

test('what lives only inside something gets it', () => {
  const plans = plansOf([entry('radio', 'km', 'a', { checked: true }), entry('radio', 'mi', 'b'), entry('button', 'x', 'c'), entry('tab', 'Done', 'd')]);
  assert.equal(shape(plans), 'radiogroup(radio radio) button tablist(tab)');
  assert.equal(plans[0]!.children[0]!.attributes['aria-checked'], 'true');
  assert.equal(plans[0]!.children[1]!.attributes['aria-checked'], 'false');
});

test('elements of the same name are told apart', () => {
  const keys = plansOf([entry('text', 'km'), entry('text', 'km')]).map(({ key }) => key);
  assert.equal(new Set(keys).size, 2);
});

test('a field says its name and what it holds, and where one is', () => {
  const [field, link] = plansOf([entry('textbox', 'Search', 'search', { value: 'ana' }), entry('link', 'Athletes', 'place', { checked: true })]);
  assert.equal(field!.attributes['aria-label'], 'Search');
  assert.equal(field!.text, 'ana');
  assert.equal(link!.attributes['aria-current'], 'page');
});

test('a list of choices is named after what opened it, else after where it stands', () => {
  const [main] = plansOf([entry('main'), entry('combobox', 'Sport', 'sport', { expanded: true }), entry('option', 'Run', 'run')]);
  assert.equal(main!.children[1]!.attributes['aria-label'], 'Sport');
  const [palette] = plansOf([entry('dialog', 'Go to or do', 'palette'), entry('option', 'Athletes', 'athletes')]);
  assert.equal(palette!.children[0]!.attributes['aria-label'], 'Go to or do');
});

test('a chart is a picture with a name', () => {
  const [chart] = plansOf([entry('chart', '16 Feb to 20 Apr', 'running')]);
  assert.deepEqual([chart!.tag, chart!.attributes, chart!.text], ['div', { 'aria-label': '16 Feb to 20 Apr', role: 'img' }, '']);
});
