/**
 * Which characters are old or other forms of one in use today, worked out of the standards. Only the generator of the
 * table uses this module, never the browser.
 */
import { dictionary } from './t2s.dictionary.ts';
import { FIRST_BATCH, OLD_FORMS, SOURCE_SEPARATED } from './standards.ts';

/** An entry of Unihan (UAX #38): code points as `U+4E00`, several separated by spaces, each with its sources after `<`. */
export interface UnihanEntry {
  codepoint: string;
  [field: string]: string | undefined;
}

/** What is read of the Unicode Character Database. */
export interface UnicodeData {
  /** EquivalentUnifiedIdeograph.txt: first and last code point, hexadecimal, and what it stands for. */
  equivalents: { range: string[]; unified: string }[];
  variants: UnihanEntry[];
  readings: UnihanEntry[];
  otherMappings: UnihanEntry[];
}

type Link = [form: string, standard: string];

const characterOf = (code: string) => String.fromCodePoint(parseInt(code.replace('U+', ''), 16));
/** Han characters of the basic plane that are not compatibility forms, which NFKC folds. */
const IN_PRINT = /^[\u3400-\u9fff]$/u;
/** What a definition says of a form. */
const SAME_AS =
  /(?:same as|variant of|ancient form of|old form of|non-classical form of|corrupted form of|vulgar form of)[^\p{Script=Han},;]{0,10}(\p{Script=Han})/u;

/**
 * Forms by the standard character, both in one word, the standard first: `德徳`. A form is no standard character of
 * China itself (通用规范汉字表, 2013; GB 2312), and stands for exactly one; where sources differ, the first of them and the
 * more common character decide.
 * @param simple folds traditional characters
 */
export function characterForms(data: UnicodeData, simple: (character: string) => string): string[] {
  const ranks = standardCharacters(data.otherMappings);
  const isStandard = (character: string) => ranks.has(character) && simple(character) === character;
  const printed = new Set([...ranks.keys(), ...basicSet(data.otherMappings)]);
  const forms = new Map<string, string>();
  for (const links of sourcesOf(data)) {
    for (const [form, standards] of Map.groupBy(links, ([one]) => one)) {
      if (!IN_PRINT.test(form) || printed.has(form) || forms.has(form) || isStandard(simple(form))) continue;
      const best = standards
        .map(([, standard]) => simple(standard.normalize('NFKC')))
        .filter((standard) => IN_PRINT.test(standard) && isStandard(standard) && standard !== form)
        .sort((a, b) => ranks.get(a)! - ranks.get(b)!)[0];
      if (best) forms.set(form, best);
    }
  }
  const follow = (character: string): string => {
    const next = forms.get(character) ?? simple(character);
    return next === character ? character : follow(next);
  };
  const radicals = data.equivalents.flatMap(linksOfRange);
  return grouped([
    ...[...forms.keys()].map((form): Link => [form, follow(form)]),
    ...radicals.map(([one, standard]): Link => [one, follow(standard)]),
  ]);
}

/** Links from forms to what they stand for, the most certain source first. */
function sourcesOf({ variants, readings }: UnicodeData): Link[][] {
  const behindFirst = (words: string[]) =>
    words.flatMap((word) => [...word].slice(1).map((form): Link => [form, [...word][0]!]));
  const reversed = (links: Link[]) => links.map(([form, standard]): Link => [standard, form]);
  const modern = [
    ...dictionary('JPShinjitaiCharacters'),
    ...reversed([...dictionary('JPShinjitaiCharactersRev')]),
  ];
  const semantic = unihanLinks(variants, 'kSemanticVariant').filter(isCommon);
  const separated = behindFirst(SOURCE_SEPARATED);
  return [
    behindFirst(OLD_FORMS),
    behindFirst(FIRST_BATCH),
    [...separated, ...reversed(separated)],
    modern,
    bothWays(unihanLinks(variants, 'kZVariant')),
    bothWays(semantic),
    unihanLinks(variants, 'kSimplifiedVariant'),
    readings
      .flatMap(({ codepoint, kDefinition = '' }): Link[] => {
        const [, standard] = SAME_AS.exec(kDefinition) ?? [];
        return standard ? [[characterOf(codepoint), standard]] : [];
      })
      .filter(isCommon),
  ];
}

const bothWays = (links: Link[]) => [...links, ...links.map(([a, b]): Link => [b, a])];

/** Rare characters (extension A) have so many forms in dictionaries that the table would double. */
function isCommon([form]: Link): boolean {
  return form >= '\u4e00';
}

function unihanLinks(entries: UnihanEntry[], field: string): Link[] {
  return entries.flatMap(({ codepoint, [field]: value = '' }) =>
    value
      .split(' ')
      .filter(Boolean)
      .map((one): Link => [characterOf(codepoint), characterOf(one.split('<')[0]!)]),
  );
}

/** The characters of GB 2312 (`kGB0`): a paper of the mainland prints them in their own right. */
function basicSet(entries: UnihanEntry[]): string[] {
  return entries.flatMap(({ codepoint, kGB0 }) => (kGB0 ? [characterOf(codepoint)] : []));
}

/** Rank of the 8105 characters of 通用规范汉字表, the most common first (`kTGH`: `2013:1` to `2013:8105`). */
function standardCharacters(entries: UnihanEntry[]): Map<string, number> {
  return new Map(
    entries.flatMap(({ codepoint, kTGH }) =>
      kTGH ? [[characterOf(codepoint), Number(kTGH.split(':')[1])] as const] : [],
    ),
  );
}

function linksOfRange({
  range: [first = '', last = first],
  unified,
}: UnicodeData['equivalents'][number]): Link[] {
  const [from, to] = [parseInt(first, 16), parseInt(last, 16)];
  return (
    Array.from({ length: to - from + 1 }, (_, step): Link => [
      String.fromCodePoint(from + step),
      characterOf(unified),
    ])
      // NFKC folds Kangxi radicals.
      .filter(([one]) => one.normalize('NFKC') === one)
  );
}

function grouped(links: Link[]): string[] {
  const order = ([a]: [string, ...unknown[]], [b]: [string, ...unknown[]]) => (a < b ? -1 : 1);
  return [...Map.groupBy(links, ([, standard]) => standard)].sort(order).map(
    ([standard, group]) =>
      standard +
      group
        .map(([form]) => form)
        .sort()
        .join(''),
  );
}
