/**
 * An archive's own interface texts (`strings.yaml`) over the shipped ones.
 *
 * A text that is told values takes them as `{1}`, `{2}` in the order of the shipped text; where a number decides
 * the form, `one:` and `other:` may stand instead (the categories of Unicode CLDR). Texts of the search page, which
 * are filled in the browser, keep the names they have: `{n}`, `{word}`.
 */
import { distance } from 'fastest-levenshtein';
import { grouped } from '../text/grouped.ts';
import { fault, type Fault } from '../problems/fault.ts';

/** A tree of texts as written: keys as in the shipped strings. */
export interface OwnTexts {
  [key: string]: unknown;
}

/** A text that cannot be used. */
export interface TextFault extends Fault {
  path: string[];
}

type Branch = Record<string, unknown>;
type Teller = (...values: unknown[]) => string;

const isBranch = (value: unknown): value is Branch =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Puts own texts over shipped ones.
 * @param own checked with `textFaults` before
 * @returns a tree of the same shape
 */
export function withOwnTexts<T extends object>(shipped: T, own: OwnTexts, language: string): T {
  const plurals = new Intl.PluralRules(language);
  const merged = (from: unknown, over: unknown): unknown => {
    if (over === undefined) return from;
    if (typeof from === 'function') return teller(from as Teller, over as string | PluralForms, plurals);
    if (!isBranch(from) || !isBranch(over)) return over;
    return Object.fromEntries(Object.entries(from).map(([key, value]) => [key, merged(value, over[key])]));
  };
  return merged(shipped, own) as T;
}

interface PluralForms {
  one: string;
  other: string;
}

function teller(shipped: Teller, own: string | PluralForms, plurals: Intl.PluralRules): Teller {
  return (...values) => {
    // Some texts are left out for some values; they stay out.
    const model = shipped(...values);
    if (model === '') return '';
    const number = values.find((value) => typeof value === 'number');
    const text = typeof own === 'string' ? own : own[plurals.select(number ?? 0) === 'one' ? 'one' : 'other'];
    return text.replace(/\{(\d+)\}/g, (_, place: string) => written(values[Number(place) - 1] ?? '', model));
  };
}

/** A number as the shipped text writes it: amounts in groups of three, years not. */
function written(value: unknown, model: string): string {
  return typeof value === 'number' && model.includes(grouped(value)) ? grouped(value) : String(value);
}

/** What is wrong with own texts: unknown keys, values of another kind, places for values that are not told. */
export function textFaults(shipped: object, own: OwnTexts): TextFault[] {
  return faultsIn(shipped as Branch, own, []);
}

function faultsIn(shipped: Branch, own: Branch, above: string[]): TextFault[] {
  return Object.entries(own).flatMap(([key, over]): TextFault[] => {
    const path = [...above, key];
    if (!Object.hasOwn(shipped, key)) {
      const dotted = dottedLine(key, over, shipped);
      if (dotted !== undefined) return [{ path, ...fault('text-dotted', { line: dotted }) }];
      const near = Object.keys(shipped).find((one) => distance(key, one) <= MISSPELT);
      if (near !== undefined && key.length > MISSPELT + 1)
        return [{ path, ...fault('text-misspelt', { name: key, near }) }];
      return [
        { path, ...fault('text-key-unknown', { name: path.join('.'), near: nearestKeys(key, shipped) }) },
      ];
    }
    return faultsOf(shipped[key], over, path);
  });
}

/** Edits at which a key still counts as misspelt. */
const MISSPELT = 2;

/** `site.home: 头版` as groups have it; undefined where the parts are no keys. */
function dottedLine(key: string, over: unknown, shipped: Branch): string | undefined {
  const parts = key.split('.');
  const isThere = parts.reduce<unknown>(
    (branch, part) => (isBranch(branch) ? branch[part] : undefined),
    shipped,
  );
  if (parts.length < 2 || isThere === undefined || typeof over !== 'string') return undefined;
  return parts.reduceRight(
    (inside, part, at) => `${part}: ${at === parts.length - 1 ? inside : `{${inside}}`}`,
    `'${over}'`,
  );
}

function faultsOf(from: unknown, over: unknown, path: string[]): TextFault[] {
  const name = path.join('.');
  if (isBranch(from))
    return isBranch(over)
      ? faultsIn(from, over, path)
      : [{ path, ...fault('text-no-group', { name, first: Object.keys(from)[0]! }) }];
  if (Array.isArray(from))
    return sameList(from, over)
      ? []
      : [{ path, ...fault('text-no-list', { name, count: from.length, shipped: JSON.stringify(from) }) }];
  const texts = typeof from === 'function' && isForms(over) ? [over.one, over.other] : [over];
  const places = placesOf(from);
  return texts.flatMap((text): TextFault[] => {
    if (typeof text !== 'string')
      return [{ path, ...fault('text-no-text', { name, item: textOf(over, from), shipped: sample(from) }) }];
    const wide = /[｛{]\s*([\d０-９]+|\w+)\s*[｝}]/u.exec(text)?.[0];
    if (wide !== undefined && places.includes(wide.normalize('NFKC')) && !places.includes(wide))
      return [{ path, ...fault('text-place-wide', { place: wide, meant: wide.normalize('NFKC') }) }];
    const unknown = placesIn(text).filter((place) => !places.includes(place));
    if (unknown.length === 0) return [];
    const unfilled = { name, places: unknown.join('、') };
    return [
      {
        path,
        ...(places.length > 0
          ? fault('text-no-value', { ...unfilled, known: places.join('、') })
          : fault('text-no-values', unfilled)),
      },
    ];
  });
}

/** A text as it should be written, of what stands there instead. */
function textOf(over: unknown, shipped: unknown): string {
  if (typeof shipped === 'function' && isBranch(over)) {
    const { one, other = one } = over;
    if (typeof (one ?? other) === 'string')
      return JSON.stringify({ one: one ?? other, other }).replaceAll('":', '": ');
  }
  return JSON.stringify(['number', 'boolean'].includes(typeof over) ? String(over) : sample(shipped));
}

const isForms = (value: unknown): value is PluralForms =>
  isBranch(value) && Object.keys(value).sort().join() === 'one,other';

function sameList(from: unknown[], over: unknown): boolean {
  return (
    Array.isArray(over) &&
    over.length === from.length &&
    from.every((item, index) =>
      Array.isArray(item) ? sameList(item, over[index]) : typeof over[index] === 'string',
    )
  );
}

const placesIn = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])];

/** The places for values in a shipped text. */
function placesOf(shipped: unknown): string[] {
  return typeof shipped === 'function'
    ? Array.from({ length: shipped.length }, (_, index) => `{${index + 1}}`)
    : placesIn(String(shipped));
}

/** A shipped text as `strings.yaml` would have it. Example: `{1} 篇`. */
export function sample(shipped: unknown): string {
  if (typeof shipped !== 'function') return String(shipped);
  const places: unknown[] = placesOf(shipped);
  // A name chosen by a number (a month, the day of a week) has no place for it: the first stands for all.
  const tries = [places, ...places.map((_, at) => places.with(at, 1)), places.map(() => 1)];
  for (const values of tries) {
    const text: string | undefined = (shipped as Teller)(...values);
    if (text !== undefined && !text.includes('undefined')) return text;
  }
  return '';
}

function nearestKeys(key: string, shipped: Branch): string {
  const keys = Object.keys(shipped).sort((a, b) => distance(key, a) - distance(key, b));
  return keys.slice(0, 3).join('、');
}
