import type { Dashboard } from './module.js';
import type { TextInput } from './text-input.js';

/** Keys whose habit in a page (scrolling, moving the focus, going back) the canvas takes over. */
const taken = new Set(['Tab', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', 'Backspace', ' ', 'Enter', 'Escape', '/', '?', 'F1']);
/** With Ctrl or Command, wherever the keyboard stands: the palette. */
const shortcuts = new Set(['k']);
/** With Ctrl or Command: select all, copy, cut, undo, redo. Paste comes as its own event. */
const commands = new Set(['a', 'c', 'x', 'z', 'y']);

export function listenToKeyboard(dashboard: () => Dashboard, text: TextInput, isMac: boolean): void {
  function reportModifiers(event: KeyboardEvent | PointerEvent): void {
    dashboard().modifiersChanged(event.ctrlKey, event.shiftKey, event.altKey, event.metaKey);
  }

  /** The browser's own: reload, new tab, zoom, paste … */
  function isForBrowser(event: KeyboardEvent): boolean {
    const isCommand = isMac ? event.metaKey : event.ctrlKey;
    if (event.altKey && event.key.startsWith('Arrow')) return true;
    if (isCommand && shortcuts.has(event.key.toLowerCase())) return false;
    return isCommand && !(text.isActive && (commands.has(event.key.toLowerCase()) || event.key.startsWith('Arrow') || event.key === 'Backspace'));
  }

  window.addEventListener('keydown', (event) => {
    if (text.isComposing || event.isComposing || event.key === 'Unidentified' || event.key === 'Process') return;
    reportModifiers(event);
    if (isForBrowser(event)) return;
    const isText = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
    if (text.isActive && isText) return; // the field reports it as text
    if (taken.has(event.key) || ((event.ctrlKey || event.metaKey) && (text.isActive || shortcuts.has(event.key.toLowerCase())))) event.preventDefault();
    dashboard().keyPressed(event.key, true);
  });
  window.addEventListener('keyup', (event) => {
    reportModifiers(event);
    dashboard().keyPressed(event.key, false);
  });
}
