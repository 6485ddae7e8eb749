/** The page inside a frame: one element, set by the page around. `<meta name="astral-parents" content="https://club.example">` says which pages may hold it. */
import type { DashboardEventMap } from './element.js';
import './element.js';
import { greetPage } from './frame.js';

const allowed = ['base-url', 'view', 'theme', 'locale'];
const told: (keyof DashboardEventMap)[] = ['astral-ready', 'astral-navigate', 'astral-session'];

const origins = (document.querySelector<HTMLMetaElement>('meta[name="astral-parents"]')?.content ?? '')
  .split(/\s+/)
  .map((origin) => (origin === 'self' ? location.origin : origin))
  .filter((origin) => URL.canParse(origin))
  .map((origin) => new URL(origin).origin);

const dashboard = document.createElement('astral-dashboard');
if (new URLSearchParams(location.search).has('debug')) dashboard.setAttribute('debug', '');
let tell: (name: string, detail: unknown) => void = () => undefined;
for (const name of told) dashboard.addEventListener(name, (event) => tell(name, (event as CustomEvent<unknown>).detail));

// Once more when the page connects anew: the dashboard goes on under what it sets now.
greetPage(origins, (attributes, session, tellPage) => {
  tell = tellPage;
  for (const name of allowed) if (attributes[name] !== undefined) dashboard.setAttribute(name, attributes[name]);
  dashboard.session = session;
  if (!dashboard.isConnected) document.body.append(dashboard);
});
