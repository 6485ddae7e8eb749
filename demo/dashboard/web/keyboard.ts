import type { Dashboard } from './module.js';
import type { TextInput } from './text-input.js';

/** Keys whose habit in a page (scrolling, moving the focus, going back) the canvas takes over. */
const taken = new Set(['Tab', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', 'Backspace', ' ', 'Enter', 'Escape', '/', '?', 'F1']);
/** With Ctrl or Command, wherever the keyboard stands: the palette, taking a deletion back, and not selecting what lies behind the canvas. */
const shortcuts = new Set(['k', 'z', 'a']);
/**
 * With Ctrl or Command: select all, copy, cut, undo, redo, and by words and to the ends. Without a field that is active the browser does
 * the others, too: one may have been pressed just now. Paste comes as its own event.
 */
const commands = new Set(['a', 'c', 'x', 'z', 'y', 'home', 'end', 'backspace', 'delete']);

/** `target` sees the keys that are meant for the dashboard. `leave` takes the keyboard out of it, where there is something around. */
export function listenToKeyboard(target: Window | HTMLElement, dashboard: () => Dashboard, text: TextInput, isMac: boolean, leave?: () => void): void {
  function reportModifiers(event: KeyboardEvent | PointerEvent): void {
    dashboard().modifiersChanged(event.ctrlKey, event.shiftKey, event.altKey, event.metaKey);
  }

  /** The browser's own: reload, new tab, zoom, paste … */
  function isForBrowser(event: KeyboardEvent): boolean {
    const isCommand = isMac ? event.metaKey : event.ctrlKey;
    if (event.altKey && event.key.startsWith('Arrow')) return true;
    if (isCommand && shortcuts.has(event.key.toLowerCase())) return false;
    return isCommand && !commands.has(event.key.toLowerCase()) && !(text.isActive && event.key.startsWith('Arrow'));
  }

  target.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent)) return;
    if (text.isComposing || event.isComposing || event.key === 'Unidentified' || event.key === 'Process') return;
    if (leave && event.key === 'F6') return leave();
    reportModifiers(event);
    if (isForBrowser(event)) return;
    const isText = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
    if (text.isActive && isText) return; // the field reports it as text
    if (taken.has(event.key) || ((event.ctrlKey || event.metaKey) && (text.isActive || shortcuts.has(event.key.toLowerCase())))) event.preventDefault();
    // A field that was just pressed takes it, though the page's own has no focus yet. Before the key: where "/" leads on, it is no text there.
    if (isText) dashboard().textTyped(event.key);
    dashboard().keyPressed(event.key, true);
  });
  target.addEventListener('keyup', (event) => {
    if (!(event instanceof KeyboardEvent)) return;
    reportModifiers(event);
    dashboard().keyPressed(event.key, false);
  });
}
