/** Typing as readers of Chinese do it: what an input method is still composing is not typed yet. */

/** Rest after the last keystroke before it counts, in milliseconds: with the search itself, less than a tenth of a second. */
const REST = 50;

/**
 * Whether a key belongs to an input method at work. Some browsers tell only by the key code 229,
 * and Safari sends the committing Enter after the composition has ended.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/**
 * Calls back with the text once typing rests, and never while a composition is open. What comes in one piece (from
 * an input method, the clipboard, a dictation) is whole and counts at once.
 * @returns a way to call back at once with what is there, for Enter
 */
export function onTyping(input: HTMLInputElement, react: (text: string) => void): () => void {
  let timer: number | undefined;
  const stop = () => window.clearTimeout(timer);
  const now = () => {
    stop();
    react(input.value);
  };
  input.addEventListener('compositionstart', stop);
  // Safari tells of the committed text before the end of the composition, Chromium after: the value is right now.
  input.addEventListener('compositionend', now);
  input.addEventListener('input', (event) => {
    const { isComposing: isOpen, data } = event as InputEvent;
    if (isOpen) return;
    stop();
    if ((data?.length ?? 0) > 1) now();
    else timer = window.setTimeout(now, REST);
  });
  return now;
}
