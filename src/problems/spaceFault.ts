import { fault, type Fault } from './fault.ts';

/**
 * Spaces between Han characters that are not shown: one fault for all of a text, whose first it shows.
 * @param lost as `lostSpaces` gives them
 */
export function spaceFault(lost: readonly string[]): Fault | undefined {
  const [text] = lost;
  if (text === undefined) return undefined;
  return fault('body-space', { text, parted: text.replace(/\s+/u, '\u3000'), count: lost.length });
}
