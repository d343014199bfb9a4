/** `strings.yaml`: texts of the interface in the archive's own words, by language. */
import { fault, type Fault } from '../problems/fault.ts';
import type { Problem } from '../problems/problem.ts';
import type { LocatedYaml } from '../problems/yaml.ts';
import { LANGUAGES, shippedStrings, type Language, type TextSettings } from '../strings/index.ts';
import { textFaults, type OwnTexts } from '../strings/ownTexts.ts';

/** File of the archive's folder. */
export const OWN_TEXTS = 'strings.yaml';

const isTree = (value: unknown): value is OwnTexts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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
  for (const [language, texts] of isTree(tree) ? Object.entries(tree) : []) {
    if (!(LANGUAGES as readonly string[]).includes(language))
      report([language], fault('texts-language', { language, known: LANGUAGES.join('、') }));
    else if (!isTree(texts)) report([language], fault('texts-by-language'));
    else {
      const faults = textFaults(shippedStrings(language as Language), texts);
      for (const { path, ...told } of faults) report([language, ...path], told);
      if (faults.length === 0) ownTexts[language as Language] = texts;
    }
  }
  return { ownTexts, problems };
}
