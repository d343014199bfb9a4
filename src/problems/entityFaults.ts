import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { fault, type Fault } from './fault.ts';

type ToldAt = Fault & { path: PropertyKey[] };

/** How HTML writes a character. */
const ENTITY = /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z0-9]{1,31});/giu;

/**
 * Characters that the fields of a file write as HTML does (`&amp;`, `&#8220;`), as texts copied from web pages have them:
 * the site shows them as they stand.
 * @param value of the file's YAML
 * @returns each with the path of its text
 */
export const entityFaults = (value: unknown): ToldAt[] => below(value, []);

function below(value: unknown, path: PropertyKey[]): ToldAt[] {
  if (typeof value === 'string')
    return [...new Set(value.match(ENTITY))].flatMap((entity): ToldAt[] => {
      const character = characterOf(entity);
      return character === undefined ? [] : [{ path, ...fault('text-entity', { entity, character }) }];
    });
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    below(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** The same of all texts of a value. */
export function withoutEntities(value: unknown): unknown {
  if (typeof value === 'string') return withCharacters(value);
  if (Array.isArray(value)) return value.map(withoutEntities);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutEntities(one)]));
}

/** A text with the characters that are meant. */
export const withCharacters = (text: string): string =>
  text.replace(ENTITY, (entity) => characterOf(entity) ?? entity);

/** @returns the character that an entity means; spaces of any width set Chinese apart by an ideographic one */
export function characterOf(entity: string): string | undefined {
  const name = entity.slice(1, -1);
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const character = name.startsWith('#')
    ? code > 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && String.fromCodePoint(code)
    : decodeNamedCharacterReference(name);
  return character === false ? undefined : character.replace(/^\s$/u, '\u3000');
}
