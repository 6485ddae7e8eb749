/** The page in front of the canvas: loading, and what went wrong, in words. */

function element<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

const page = () => element<HTMLElement>('status');
const progressBar = () => element<HTMLProgressElement>('status-progress');

const kilobytes = (bytes: number) => Math.round(bytes / 1000).toLocaleString('en');

export function showProgress(fraction: number, received: number, total: number): void {
  progressBar().value = fraction;
  element('status-text').textContent = fraction < 1 ? `${kilobytes(received)} of ${kilobytes(total)} KB` : 'Starting';
}

export function hideStatus(): void {
  page().hidden = true;
}

export interface Notice {
  title: string;
  text: string;
  /** Label of a button that reloads the page. */
  action?: string;
}

export function showNotice({ title, text, action }: Notice): void {
  page().hidden = false;
  page().setAttribute('role', action ? 'alert' : 'status');
  element('status-title').textContent = title;
  element('status-text').textContent = text;
  progressBar().hidden = true;
  const button = element<HTMLButtonElement>('status-action');
  button.hidden = !action;
  if (!action) return;
  button.textContent = action;
  button.onclick = () => location.reload();
  button.focus();
}
