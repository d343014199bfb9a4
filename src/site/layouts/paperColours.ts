import type { Theme } from '../../archive/theme.ts';

/**
 * Colours of the paper, for the browser's own frame: read from the tokens, so that a theme states them once.
 * @param tokens text of src/styles/tokens.css
 * @param own the archive's theme, which may set them
 * @returns light and dark
 */
export function paperColours(tokens: string, own?: Theme): [light: string, dark: string] {
  if (own?.paper) return own.paper;
  const pair = /--paper:\s*light-dark\(\s*([^,]+?)\s*,\s*([^)]+?)\s*\)/.exec(tokens);
  if (!pair) throw new Error('tokens.css gives no --paper: light-dark(…, …)');
  return [pair[1]!, pair[2]!];
}
