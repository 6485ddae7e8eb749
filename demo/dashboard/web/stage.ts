/** What an element's shadow tree holds; index.html has the same parts for the page. */

interface Part {
  tag: string;
  id: string;
  attributes?: Record<string, string>;
  text?: string;
  parts?: Part[];
}

const stage: Part = {
  tag: 'div',
  id: 'stage',
  parts: [
    { tag: 'canvas', id: 'canvas', attributes: { tabindex: '0', 'aria-hidden': 'true' } },
    { tag: 'div', id: 'mirror' },
    { tag: 'div', id: 'announcements', attributes: { 'aria-live': 'polite' } },
    { tag: 'input', id: 'text-input', attributes: { 'aria-label': 'Text', tabindex: '-1', autocomplete: 'off', autocorrect: 'off', autocapitalize: 'off', spellcheck: 'false' } },
    {
      tag: 'div',
      id: 'status',
      attributes: { role: 'status' },
      parts: [
        { tag: 'h2', id: 'status-title', text: 'Loading the dashboard' },
        { tag: 'p', id: 'status-text' },
        { tag: 'progress', id: 'status-progress', attributes: { max: '1', value: '0', 'aria-label': 'Loading' } },
        { tag: 'button', id: 'status-action', attributes: { type: 'button', hidden: '' }, text: 'Try again' },
      ],
    },
  ],
};

/** F6 leads here: the Tab key belongs to the dashboard, and from here it leads on. */
const end: Part = { tag: 'span', id: 'end', attributes: { tabindex: '0' } };

function build({ tag, id, attributes = {}, text = '', parts = [] }: Part): HTMLElement {
  const element = document.createElement(tag);
  element.id = id;
  element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...parts.map(build));
  return element;
}

/** Through the object model throughout: a strict policy allows neither style elements nor markup. */
export function buildStage(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  root.replaceChildren(build(stage), build(end));
}
