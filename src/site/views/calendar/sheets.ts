/** A sheet of an issue: filled where the archive holds its page (版), outlined where it does not. */
export interface Sheet {
  number: string;
  /** Page numbers of the archive that stand on it; absent where none does. */
  held?: string;
}

/** A paper of more sheets is not drawn in full: a number beyond is more likely no page's. */
const MOST_SHEETS = 64;

/**
 * The sheets of an issue, as they lay on the table: 1, 2, 3 … to the last that is known, then those of other names.
 * @param numbers page numbers that the archive holds, as printed, in order; '' is passed over
 * @param printed pages of the complete issue, where the archive tells
 */
export function sheetsOf(numbers: readonly string[], printed = 0): Sheet[] {
  const held = new Map<number, string>();
  const named: Sheet[] = [];
  for (const number of numbers) {
    const span = spanOf(number);
    if (span) for (let sheet = span[0]; sheet <= span[1]; sheet++) held.set(sheet, held.get(sheet) ?? number);
    else if (number !== '') named.push({ number, held: number });
  }
  const last = Math.min(MOST_SHEETS, Math.max(printed, ...held.keys(), 0));
  const counted = Array.from({ length: last }, (_, index): Sheet => {
    const holds = held.get(index + 1);
    return { number: String(index + 1), ...(holds && { held: holds }) };
  });
  return [...counted, ...named];
}

/** `3` → 3 to 3; `1-8` → 1 to 8; undefined for what does not count sheets (A03). */
function spanOf(number: string): [first: number, last: number] | undefined {
  const [, first, last = first] = /^(\d+)(?:[-–—](\d+))?$/.exec(number) ?? [];
  const span: [number, number] = [Number(first), Number(last)];
  return span[0] >= 1 && span[0] <= span[1] && span[1] <= MOST_SHEETS ? span : undefined;
}
