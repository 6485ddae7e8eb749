/**
 * Text for a canvas: a hidden field takes it, so that phones show their keyboard and input methods compose.
 * A character always stands in the field, or phones would not report the Backspace key.
 */
import type { Dashboard } from './module.js';
import { mayTakeFocus, type Root } from './root.js';

const invisible = '\u200b';

export interface TextInput {
  want(isWanted: boolean, x: number, y: number, lineHeight: number): void;
  readonly isComposing: boolean;
  readonly isActive: boolean;
}

export function createTextInput(root: Root, field: HTMLInputElement, canvas: HTMLCanvasElement, dashboard: () => Dashboard): TextInput {
  let isComposing = false;
  let isActive = false;

  function reset(): void {
    field.value = invisible;
    field.setSelectionRange(1, 1);
  }

  function flush(): void {
    const text = field.value.replaceAll(invisible, '');
    reset();
    if (text !== '') dashboard().textTyped(text);
  }

  function tap(key: string): void {
    dashboard().keyPressed(key, true);
    dashboard().keyPressed(key, false);
  }

  field.addEventListener('compositionstart', () => {
    isComposing = true;
    field.value = '';
    field.classList.add('composing');
  });
  field.addEventListener('compositionend', () => {
    isComposing = false;
    field.classList.remove('composing');
    flush();
  });
  field.addEventListener('beforeinput', (event) => {
    // A keyboard's own keydown has named these keys; phones report them only here.
    if (event.inputType === 'deleteContentBackward' && !isComposing) tap('Backspace');
    if (event.inputType === 'deleteContentForward') tap('Delete');
    if (event.inputType === 'insertLineBreak') tap('Enter');
  });
  field.addEventListener('input', () => {
    if (!isComposing) flush();
  });
  field.addEventListener('paste', (event) => {
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain').replaceAll(/\r\n?/g, '\n').trim();
    if (!text) return;
    dashboard().modifiersChanged(false, false, false, false); // those of the paste itself: with Ctrl down no character counts
    dashboard().textTyped(text);
  });

  function takeKeyboard(): void {
    if (root.activeElement === field || !mayTakeFocus(root)) return;
    reset();
    field.focus({ preventScroll: true });
  }
  // In a page of others the field may be wanted before the dashboard has the keyboard.
  canvas.addEventListener('focus', () => isActive && takeKeyboard());

  return {
    want(isWanted, x, y, lineHeight) {
      isActive = isWanted;
      if (!isWanted) {
        if (root.activeElement === field) canvas.focus({ preventScroll: true });
        return;
      }
      // Set through the object model, which a strict style policy allows.
      field.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
      field.style.height = `${Math.round(lineHeight)}px`;
      takeKeyboard();
    },
    get isComposing() {
      return isComposing;
    },
    get isActive() {
      return isActive;
    },
  };
}
