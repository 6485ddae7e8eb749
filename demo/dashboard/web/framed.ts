/** The page inside a frame: one element, set by the page around. `<meta name="astral-parents" content="https://club.example">` says which pages may hold it. */
import type { DashboardEventMap } from './element.js';
import './element.js';
import { greetPage } from './frame.js';

const allowed = ['base-url', 'view', 'theme', 'locale'];
const told: (keyof DashboardEventMap)[] = ['astral-ready', 'astral-navigate', 'astral-session'];

const origins = (document.querySelector<HTMLMetaElement>('meta[name="astral-parents"]')?.content ?? '')
  .split(/\s+/)
  .map((origin) => (origin === 'self' ? location.origin : origin))
  .filter((origin) => URL.canParse(origin));

greetPage(origins, (attributes, session, tell) => {
  const dashboard = document.createElement('astral-dashboard');
  for (const name of allowed) if (attributes[name] !== undefined) dashboard.setAttribute(name, attributes[name]);
  if (new URLSearchParams(location.search).has('debug')) dashboard.setAttribute('debug', '');
  dashboard.session = session;
  for (const name of told) dashboard.addEventListener(name, (event) => tell(name, (event as CustomEvent<unknown>).detail));
  document.body.replaceChildren(dashboard);
});
