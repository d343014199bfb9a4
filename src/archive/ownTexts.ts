/** `strings.yaml`: texts of the interface in the archive's own words, by language. */
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
 * @param file path as told in problems
 */
export function ownTextsOf(
  located: LocatedYaml,
  file: string,
): { ownTexts: NonNullable<TextSettings['ownTexts']>; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (path: string[], message: string, hint: string) =>
    void problems.push({
      code: 'strings',
      severity: 'error',
      file,
      ...located.placeOf(path),
      field: path.join('.'),
      message,
      hint,
    });
  for (const { line, column, message, hint } of located.faults)
    problems.push({ code: 'yaml', severity: 'error', file, line, column, field: '', message, hint });
  const tree = located.value ?? {};
  if (!isTree(tree)) report([], '应按语言写界面文字', '写成 zh-CN: 下面 site: 下面 home: 首页');
  const ownTexts: Partial<Record<Language, OwnTexts>> = {};
  for (const [language, texts] of isTree(tree) ? Object.entries(tree) : []) {
    if (!(LANGUAGES as readonly string[]).includes(language))
      report([language], `没有“${language}”这种界面语言`, `写 ${LANGUAGES.join('、')} 之一`);
    else if (!isTree(texts)) report([language], '语言下面应是界面文字', '写成 site: 下面 home: 首页');
    else {
      const faults = textFaults(shippedStrings(language as Language), texts);
      for (const { path, message, hint } of faults) report([language, ...path], message, hint);
      if (faults.length === 0) ownTexts[language as Language] = texts;
    }
  }
  return { ownTexts, problems };
}
