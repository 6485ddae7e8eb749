/** What stands in front of the canvas: loading, and what went wrong, in words. */
import { part, type Root } from './root.js';

const kilobytes = (bytes: number) => Math.round(bytes / 1000).toLocaleString('en');

export interface Notice {
  title: string;
  text: string;
  /** Label of a button that tries again. */
  action?: string;
}

export interface Status {
  showProgress(fraction: number, receivedBytes: number, totalBytes: number): void;
  /** `act` is what the button does, in place of starting all over. */
  showNotice(notice: Notice, act?: () => void): void;
  hide(): void;
}

export function createStatus(root: Root, tryAgain: () => void): Status {
  const panel = part<HTMLElement>(root, 'status');
  const progressBar = part<HTMLProgressElement>(root, 'status-progress');
  const title = part(root, 'status-title');
  const text = part(root, 'status-text');
  const button = part<HTMLButtonElement>(root, 'status-action');
  return {
    showProgress(fraction, received, total) {
      progressBar.value = fraction;
      text.textContent = fraction < 1 ? `${kilobytes(received)} of ${kilobytes(total)} KB` : 'Starting';
    },
    showNotice(notice, act = tryAgain) {
      button.onclick = act;
      panel.hidden = false;
      panel.setAttribute('role', notice.action ? 'alert' : 'status');
      title.textContent = notice.title;
      text.textContent = notice.text;
      progressBar.hidden = true;
      button.hidden = !notice.action;
      if (!notice.action) return;
      button.textContent = notice.action;
      button.focus();
    },
    hide() {
      panel.hidden = true;
    },
  };
}
