/** `strings.yaml`: texts of the interface in the archive's own words, by language. */
import { fault, type Fault } from '../problems/fault.ts';
import type { Problem } from '../problems/problem.ts';
import type { LocatedYaml } from '../problems/yaml.ts';
import type { FieldNames } from '../problems/mend/vocabulary.ts';
import { LANGUAGES, shippedStrings, type Language, type TextSettings } from '../strings/index.ts';
import { textFaults, type OwnTexts } from '../strings/ownTexts.ts';

/** File of the archive's folder. */
export const OWN_TEXTS = 'strings.yaml';

/** What the fields of `strings.yaml` are called: languages, and below them the keys of the shipped texts at any depth. */
export function textFields(): FieldNames {
  const keys = new Set<string>();
  const [lists, texts, told] = [new Set<string>(), new Set<string>(['one', 'other']), new Set<string>()];
  const walk = (branch: object): void => {
    for (const [key, value] of Object.entries(branch) as [string, unknown][]) {
      keys.add(key);
      if (isTree(value)) walk(value);
      else (Array.isArray(value) ? lists : texts).add(key);
      if (typeof value === 'function') told.add(key);
    }
  };
  walk(shippedStrings('zh-CN'));
  const below = [...keys, 'one', 'other', '*'];
  return {
    top: LANGUAGES,
    nested: {
      ...Object.fromEntries([...told].map((key) => [key, ['one', 'other']])),
      ...Object.fromEntries(LANGUAGES.map((language) => [language, below])),
    },
    other: {
      简体中文: 'zh-CN',
      繁体中文: 'zh-TW',
      繁體中文: 'zh-TW',
      英文: 'en',
      zh: 'zh-CN',
      cn: 'zh-CN',
      中文: 'zh-CN',
      zhHans: 'zh-CN',
      tw: 'zh-TW',
      zhHant: 'zh-TW',
      english: 'en',
    },
    // A key may be a list in one group and a text in another: nothing is known about its value.
    lists: [...lists].filter((key) => !texts.has(key)),
    texts: [...texts].filter((key) => !lists.has(key)),
  };
}

const isTree = (value: unknown): value is OwnTexts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Texts that stand beside their group instead of below it (`site:` and under it, in the same column, `home: 头版`). */
function outsideGroups(shipped: object, texts: OwnTexts) {
  const of = new Map<string, string>();
  const groups = new Set<string>();
  let open: string | undefined;
  for (const [key, value] of Object.entries(texts)) {
    const group = open === undefined ? undefined : (shipped as Record<string, unknown>)[open];
    if (typeof value === 'string' && isTree(group) && Object.hasOwn(group, key)) {
      of.set(key, open!);
      groups.add(open!);
    } else open = value === null ? key : undefined;
  }
  return { of, groups };
}

/**
 * Reads the texts, and tells those that cannot be used.
 * @param file path as reported in problems
 */
export function ownTextsOf(
  located: LocatedYaml,
  file: string,
): { ownTexts: NonNullable<TextSettings['ownTexts']>; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (path: string[], told: Fault) =>
    void problems.push({ ...told, file, ...located.placeOf(path), field: path.join('.') });
  for (const told of located.faults) problems.push({ ...told, file, field: '' });
  const tree = located.value ?? {};
  if (!isTree(tree)) report([], fault('texts-by-language'));
  const ownTexts: Partial<Record<Language, OwnTexts>> = {};
  const groups = Object.keys(shippedStrings('zh-CN'));
  const isWithoutLanguage =
    isTree(tree) && Object.keys(tree).length > 0 && Object.keys(tree).every((key) => groups.includes(key));
  if (isWithoutLanguage) {
    report([Object.keys(tree)[0]!], fault('texts-no-language'));
    return { ownTexts, problems };
  }
  for (const [language, texts] of isTree(tree) ? Object.entries(tree) : []) {
    if (!(LANGUAGES as readonly string[]).includes(language))
      report([language], fault('texts-language', { language, known: LANGUAGES.join('、') }));
    else if (!isTree(texts)) report([language], fault('texts-by-language'));
    else {
      const faults = textFaults(shippedStrings(language as Language), texts);
      const outside = outsideGroups(shippedStrings(language as Language), texts);
      for (const { path, ...told } of faults) {
        const [key] = path;
        if (path.length === 1 && outside.groups.has(key!)) continue;
        if (told.code === 'text-dotted') {
          const { column } = located.placeOf([language, ...path]);
          const line = `${' '.repeat(column - 1)}${String(told.values?.['line'])}`;
          report([language, ...path], fault('text-dotted', { line }));
          continue;
        }
        const group = path.length === 1 ? outside.of.get(key!) : undefined;
        if (group === undefined) report([language, ...path], told);
        else {
          const { column } = located.placeOf([language, ...path]);
          const line = `${' '.repeat(column + 1)}${key!}: ${JSON.stringify(texts[key!])}`;
          report([language, ...path], fault('text-outside', { group, line }));
        }
      }
      if (faults.length === 0) ownTexts[language as Language] = texts;
    }
  }
  return { ownTexts, problems };
}
