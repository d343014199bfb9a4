/** Lessons → import.yaml. What stands there, comments too, stays; entries come at the end of their lists. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../files/folder.ts';
import { isSeq, parseDocument } from 'yaml';
import { IMPORT_RULES, importRules, type ImportRules } from '../../archive/importRules.ts';
import type { Lesson } from '../model/lessons.ts';

const HEADING = ' 报纸的写法，导入时照此认；核对台会在每个清单的末尾添加。说明见 docs/zh-CN/review.md';

/** The file with further entries. @param text of the file as it is; '' where there is none. Pure. */
export function withLessons(text: string, lessons: readonly Lesson[]): string {
  const document = parseDocument(text);
  if (document.contents === null) {
    document.contents = document.createNode({}) as never;
    document.commentBefore = [document.commentBefore, HEADING].filter(Boolean).join('\n');
  }
  for (const { list, entry } of lessons) {
    if (!isSeq(document.get(list))) document.set(list, document.createNode([]));
    document.addIn([list], document.createNode(entry));
  }
  return document.toString({ lineWidth: 0 });
}

/** Writes the entries. @returns the rules as they are now @throws when the file cannot be read or written, or is faulty */
export function learn(contentDir: string, lessons: readonly Lesson[]): ImportRules {
  const path = join(contentDir, IMPORT_RULES);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const text = withLessons(before, lessons);
  const rules = importRules.parse(parseDocument(text).toJS() ?? {});
  makeFolder(dirname(path));
  const staged = join(contentDir, `.${IMPORT_RULES}.part`);
  writeFileSync(staged, text, { flush: true });
  renameSync(staged, path);
  return rules;
}
