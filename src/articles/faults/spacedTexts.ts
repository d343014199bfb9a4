/** White space in the texts of a front-matter that the page does not show as it was typed. */
import { fault, type Fault } from '../../problems/fault.ts';
import { isFields } from '../../problems/mend/shape.ts';
import { spaceFaults, spaceName } from '../../problems/spaceFault.ts';
import { ownEntry } from '../../text/ownEntry.ts';
import type { Field } from '../fields/field.ts';
import { FIELDS, NESTED } from '../fields/index.ts';
import type { RawFrontMatter } from '../frontMatter.ts';
import { SINGULAR } from '../vocabulary.ts';
import { HEADLINES } from './headlineFaults.ts';

interface Text {
  path: PropertyKey[];
  text: string;
  /** Whether the page sets it in type. */
  isSet: boolean;
  /** Whether others tell of the spaces within it. */
  isName: boolean;
}

type Row = Pick<Field, 'typeset'>;

/** What says which, where or when: nobody reads it as a text. */
const REFERENCES = new Set<PropertyKey>(
  'date zones topics kind redirectFrom issueDate pageNumber continuedOn continuedFrom src scan url statement person of'.split(
    ' ',
  ),
);

/** @returns each fault with the path of its text */
export function spacedTexts(raw: RawFrontMatter, source: string): (Fault & { path: PropertyKey[] })[] {
  return textsBelow(raw, [], FIELDS).flatMap(({ path, text, isSet, isName }) => {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const edged = lines.find((line) => line !== line.trim());
    const edge = edged === undefined ? [] : [fault('space-edge', spaceName(edgeOf(edged)))];
    const within = isName
      ? []
      : spaceFaults(
          lines.map((line) => line.trim()),
          isSet,
        )
          // Where a text goes on in the next line, YAML puts a space that nobody typed.
          .filter(({ first }) => !/^\S \S+$/u.test(first) || source.includes(first))
          .map(({ told }) => told);
    return [...edge, ...within].map((told) => ({ path, ...told }));
  });
}

const edgeOf = (text: string) => /^\s+|\s+$/u.exec(text)![0];

function textsBelow(
  fields: Readonly<Record<string, unknown>>,
  path: PropertyKey[],
  rows: Readonly<Record<string, Row>>,
): Text[] {
  return Object.entries(fields).flatMap(([key, value]): Text[] => {
    const name = path.length === 0 ? (ownEntry(SINGULAR, key) ?? key) : key;
    const row = ownEntry(rows, name);
    if (!row || REFERENCES.has(name)) return [];
    const items: unknown[] = Array.isArray(value) ? value : [value];
    const nested =
      path.length === 0 ? ownEntry(NESTED as Record<string, Record<string, Row>>, name) : undefined;
    return items.flatMap((item, index): Text[] => {
      const at = [...path, key, ...(Array.isArray(value) ? [index] : [])];
      if (nested && isFields(item)) return textsBelow(item, at, nested);
      if (typeof item !== 'string') return [];
      const isHeadline = HEADLINES.includes(name);
      // Spaces in the names of people part names.
      const isPerson = name === 'authors' || name === 'name';
      const isName = isHeadline || (isPerson && /\p{Script=Han}/u.test(item));
      return [{ path: at, text: item, isSet: row.typeset === true, isName }];
    });
  });
}
