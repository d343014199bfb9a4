/** Texts of a front-matter that no field can hold. */
import { fault, type Fault } from '../../problems/fault.ts';
import { ownEntry } from '../../text/ownEntry.ts';
import type { Field } from '../fields/field.ts';
import { FIELDS } from '../fields/index.ts';
import { LONGEST } from '../fields/values.ts';

/**
 * Finds values and names of fields that are longer than any may be. Dates, names and headlines are read by patterns
 * whose work grows faster than the text: a damaged file must not come so far.
 * @param raw the front-matter as data
 * @returns one fault a field, with the path to the value; of a name that is too long, to what holds it
 */
export function overlong(raw: Readonly<Record<string, unknown>>): (Fault & { path: string[] })[] {
  return Object.entries(raw).flatMap(([name, value]) => {
    const length = name.length > LONGEST ? name.length : longestIn(value);
    if (length <= LONGEST) return [];
    const field = ownEntry<Pick<Field, 'label'>>(FIELDS, name);
    const label = field?.label ?? cut(name);
    return [{ path: [name], ...fault('text-long', { label, length, limit: LONGEST }) }];
  });
}

/** Length of the longest text in a value, names of fields included. */
function longestIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  let longest = 0;
  for (const [key, inner] of Object.entries(value)) longest = Math.max(longest, key.length, longestIn(inner));
  return longest;
}

const cut = (name: string) => (name.length > 30 ? `${name.slice(0, 30)}……` : name);
