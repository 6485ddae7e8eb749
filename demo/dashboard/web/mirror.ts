/**
 * What the canvas shows, as elements: for screen readers, for the browser's own search, for whoever looks at the page and not
 * at its pixels. It follows each frame that changed something, keeps elements that stay, and hands presses back.
 */
import type { Dashboard } from './module.js';
import { mayTakeFocus, part, type Root } from './root.js';

export interface Traits {
  value?: string;
  checked?: boolean;
  expanded?: boolean;
  descending?: boolean;
  level?: number;
  count?: number;
  disabled?: boolean;
  focused?: boolean;
}

/** Role, label, id, place and size in points, traits: platform/mirror_json.cpp writes it. */
export type Entry = [role: string, label: string, id: string, x: number, y: number, width: number, height: number, traits: Traits];

/** An element to be: its children stand in the order of the screen. */
export interface Plan {
  key: string;
  tag: string;
  attributes: Record<string, string>;
  text: string;
  box: [x: number, y: number, width: number, height: number];
  id: string;
  children: Plan[];
}

const landmarks = new Map([
  ['banner', 'header'],
  ['navigation', 'nav'],
  ['main', 'main'],
]);
/** Roles that live only inside another one. */
const homes = new Map([
  ['tab', 'tablist'],
  ['radio', 'radiogroup'],
  ['option', 'listbox'],
  ['menuitem', 'menu'],
  ['listitem', 'list'],
]);
const checkable = new Set(['checkbox', 'switch', 'radio']);
const pressable = new Set(['button', 'link', 'checkbox', 'switch', 'radio', 'tab', 'option', 'menuitem', 'combobox', 'columnheader', 'row', 'textbox']);

function attributesOf([role, label, , , , , , traits]: Entry): Record<string, string> {
  const attributes: Record<string, string> = {};
  const flag = (name: string, value: boolean | undefined) => value !== undefined && (attributes[name] = String(value));
  if (checkable.has(role)) flag('aria-checked', traits.checked ?? false);
  else if (role === 'tab' || role === 'option') flag('aria-selected', traits.checked ?? false);
  else if (role === 'link' && traits.checked) attributes['aria-current'] = 'page';
  flag('aria-expanded', role === 'combobox' ? (traits.expanded ?? false) : traits.expanded);
  if (traits.disabled) attributes['aria-disabled'] = 'true';
  if (role === 'columnheader' && traits.descending !== undefined) attributes['aria-sort'] = traits.descending ? 'descending' : 'ascending';
  if (role === 'table' && traits.count !== undefined) attributes['aria-rowcount'] = String(traits.count + 1);
  if (role === 'progressbar') attributes['aria-valuetext'] = traits.value ?? '';
  if (label !== '' && needsName(role)) attributes['aria-label'] = label;
  return attributes;
}

/** Those whose text is not their name. */
const needsName = (role: string) => ['navigation', 'dialog', 'table', 'textbox', 'combobox', 'progressbar', 'figure', 'banner', 'chart'].includes(role);

/** Said once more: elements without a look of their own lose what their tag means in a table. */
const structural = new Set(['table', 'row', 'cell', 'columnheader']);
const plain = new Set(['text', 'cell', 'row', 'heading', 'alert', 'status', 'figure', 'chart']);
const tags = new Map([
  ['link', 'button'],
  ['button', 'button'],
  ['cell', 'td'],
  ['row', 'tr'],
  ['columnheader', 'th'],
  ['table', 'table'],
  ['text', 'span'],
]);

function planOf(entry: Entry, key: string): Plan {
  const [role, label, id, x, y, width, height, traits] = entry;
  const tag = landmarks.get(role) ?? (role === 'heading' ? `h${Math.min(traits.level || 2, 6)}` : (tags.get(role) ?? 'div'));
  const attributes = attributesOf(entry);
  if (role === 'link') attributes['role'] = 'link';
  if (role === 'figure') attributes['role'] = 'group';
  if (role === 'chart') attributes['role'] = 'img';
  if (structural.has(role) || (!plain.has(role) && !landmarks.has(role) && !tags.has(role))) attributes['role'] = role;
  if (role === 'dialog') attributes['aria-modal'] = 'true';
  if (pressable.has(role) && role !== 'row') attributes['tabindex'] = '-1';
  const shows = landmarks.has(role) || ['dialog', 'table', 'row', 'cell', 'progressbar', 'chart'].includes(role) ? '' : role === 'textbox' || role === 'combobox' ? (traits.value ?? '') : label;
  return { key, tag, attributes, text: shows, box: [x, y, width, height], id: pressable.has(role) ? id : '', children: [] };
}

/** Nests the flat list of a frame: landmarks hold what follows, tables their rows, groups those that need one. */
export function plansOf(entries: Entry[]): Plan[] {
  const roots: Plan[] = [];
  const seen = new Map<string, number>();
  const keyOf = ([role, label, id]: Entry) => {
    const key = `${role}\n${id || label}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return `${key}\n${count}`;
  };
  const structure = (tag: string, role: string, key: string, from: Entry): Plan => ({ key, tag, attributes: role ? { role } : {}, text: '', box: [from[3], from[4], from[5], from[6]], id: '', children: [] });

  let region: Plan | undefined;
  let table: { plan: Plan; id: string; head?: Plan } | undefined;
  let row: Plan | undefined;
  let cell: Plan | undefined;
  let group: { plan: Plan; role: string } | undefined;
  let opener = ''; // what the list that may follow was opened from

  for (const entry of entries) {
    const [role, , id] = entry;
    const plan = planOf(entry, keyOf(entry));
    if (role === 'combobox' && entry[7].expanded) opener = entry[1];
    const isOfTable = table !== undefined && (role === 'cell' || role === 'text' || id.startsWith(`${table.id}.`));
    if (!isOfTable) table = row = cell = undefined;
    if (homes.get(role) !== group?.role) group = undefined;

    if (landmarks.has(role) || role === 'dialog') {
      region = plan;
      roots.push(plan);
      continue;
    }
    const parent = region?.children ?? roots;
    if (role === 'table') {
      table = { plan, id };
      parent.push(plan);
    } else if (role === 'columnheader' && table) {
      cell = undefined;
      if (!table.head) table.plan.children.unshift((table.head = structure('tr', 'row', `${plan.key} head`, entry)));
      table.head.children.push(plan);
    } else if (role === 'row' && table) {
      row = plan;
      cell = undefined;
      table.plan.children.push(plan);
    } else if (role === 'cell' && row) {
      cell = plan;
      row.children.push(plan);
    } else if (table && row && cell) {
      cell.children.push(plan);
    } else if (homes.has(role)) {
      const home = homes.get(role)!;
      if (!group) {
        group = { role: home, plan: structure('div', home, `${plan.key} ${home}`, entry) };
        if (home === 'listbox') group.plan.attributes['aria-label'] = opener || (region?.attributes['aria-label'] ?? '');
        parent.push(group.plan);
      }
      group.plan.children.push(plan);
    } else {
      if (role === 'row' || role === 'columnheader') delete plan.attributes['role'];
      if (plan.tag === 'tr' || plan.tag === 'th') plan.tag = 'div';
      parent.push(plan);
    }
  }
  for (const { plan } of tablesIn(roots)) for (const each of plan.children) each.children.sort((a, b) => a.box[0] - b.box[0]);
  return roots;
}

function* tablesIn(plans: Plan[]): Generator<{ plan: Plan }> {
  for (const plan of plans) {
    if (plan.tag === 'table') yield { plan };
    else yield* tablesIn(plan.children);
  }
}

export interface Mirror {
  show(json: string): void;
}

/** `titled` is told what the view is called. */
export function createMirror(tree: Root, textField: HTMLInputElement, dashboard: () => Dashboard, titled: (title: string) => void): Mirror {
  const root = part(tree, 'mirror');
  const announcements = part(tree, 'announcements');
  const idOf = new WeakMap<Element, string>();
  const keyOf = new WeakMap<Element, string>();
  let isFollowing = false;
  let announced = new Set<string>();

  function idAround(target: EventTarget | null): string | undefined {
    for (let element = target instanceof Element ? target : null; element && element !== root; element = element.parentElement) {
      const id = idOf.get(element);
      if (id) return id;
    }
    return undefined;
  }

  root.addEventListener('click', (event) => {
    const id = idAround(event.target);
    if (id) dashboard().pressWidget(id);
  });
  root.addEventListener('focusin', (event) => {
    const id = idAround(event.target);
    if (id && !isFollowing) dashboard().focusWidget(id);
  });

  function fill(parent: Element, plans: Plan[], originX: number, originY: number): void {
    const kept = new Map([...parent.children].map((child) => [keyOf.get(child), child as HTMLElement]));
    let place = parent.firstElementChild;
    for (const plan of plans) {
      let element = kept.get(plan.key);
      if (element?.localName === plan.tag) kept.delete(plan.key);
      else element = document.createElement(plan.tag);
      update(element, plan, originX, originY);
      if (element === place) place = place.nextElementSibling;
      else parent.insertBefore(element, place);
    }
    for (const child of kept.values()) child.remove();
  }

  function update(element: HTMLElement, plan: Plan, originX: number, originY: number): void {
    keyOf.set(element, plan.key);
    idOf.set(element, plan.id);
    for (const name of element.getAttributeNames()) if (name !== 'style' && !(name in plan.attributes)) element.removeAttribute(name);
    for (const [name, value] of Object.entries(plan.attributes)) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    const [x, y, width, height] = plan.box;
    // Set through the object model, which a strict style policy allows.
    Object.assign(element.style, { left: `${x - originX}px`, top: `${y - originY}px`, width: `${width}px`, height: `${height}px` });
    if (plan.children.length > 0) fill(element, plan.children, x, y);
    else if (element.textContent !== plan.text) element.textContent = plan.text;
  }

  /** New messages are read out; those that stay are not read again. */
  function announce(entries: Entry[]): void {
    const now = new Set(entries.filter(([role]) => role === 'alert').map(([, label]) => label));
    const fresh = [...now].filter((label) => !announced.has(label));
    announced = now;
    if (fresh.length > 0) announcements.textContent = fresh.join(' ');
  }

  /** The keyboard's place on the canvas becomes that of the page, unless text is being typed. */
  function follow(entries: Entry[]): void {
    const focused = entries.find(([, , , , , , , traits]) => traits.focused);
    textField.setAttribute('aria-label', focused?.[0] === 'textbox' ? focused[1] : 'Text');
    if (!focused || focused[0] === 'textbox' || tree.activeElement === textField) return;
    const target = [...root.querySelectorAll<HTMLElement>('[tabindex]')].find((element) => idOf.get(element) === focused[2]);
    if (!target || target === tree.activeElement || !mayTakeFocus(tree)) return;
    isFollowing = true;
    target.focus({ preventScroll: true });
    isFollowing = false;
  }

  return {
    show(json) {
      const entries = JSON.parse(json) as Entry[];
      fill(root, plansOf(entries), 0, 0);
      announce(entries);
      follow(entries);
      const heading = entries.find(([role, , , , , , , traits]) => role === 'heading' && traits.level === 1);
      titled(heading?.[1] ?? '');
    },
  };
}
