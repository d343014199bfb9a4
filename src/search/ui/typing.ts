/** Typing as readers of Chinese do it: what an input method is still composing is not typed yet. */

/** Rest after the last keystroke before it counts, in milliseconds: shorter than a reader notices. */
const REST = 80;

/**
 * Whether a key belongs to an input method at work. Some browsers tell only by the key code 229,
 * and Safari sends the committing Enter after the composition has ended.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/**
 * Calls back with the text once typing rests, and never while a composition is open.
 * @returns a way to call back at once with what is there, for Enter
 */
export function onTyping(input: HTMLInputElement, react: (text: string) => void): () => void {
  let timer: number | undefined;
  const stop = () => window.clearTimeout(timer);
  const now = () => {
    stop();
    react(input.value);
  };
  const soon = () => {
    stop();
    timer = window.setTimeout(now, REST);
  };
  input.addEventListener('compositionstart', stop);
  input.addEventListener('compositionend', soon);
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) soon();
  });
  return now;
}
