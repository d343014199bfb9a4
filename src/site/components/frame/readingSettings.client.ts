import { PREFERENCES_KEY } from './preferences.ts';

/**
 * Lets the panel's radio buttons show and set the reader's preferences.
 * @param panel holds radio buttons named `size` and `theme`
 */
export function connectSettings(panel: HTMLElement): void {
  const { dataset } = document.documentElement;
  const radios = [...panel.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  for (const radio of radios)
    radio.checked = radio.value === (dataset[radio.name] ?? (radio.name === 'size' ? 'normal' : 'system'));
  panel.addEventListener('change', ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    dataset[name] = value;
    store(
      Object.fromEntries(radios.filter(({ checked }) => checked).map((radio) => [radio.name, radio.value])),
    );
  });
}

/** A browser that forbids storage still changes the page at hand. */
function store(preferences: Record<string, string>): void {
  try {
    localStorage.setItem(PREFERENCES_KEY, JSON.stringify(preferences));
  } catch {
    // Nothing to be done, and nothing lost but the memory of it.
  }
}
