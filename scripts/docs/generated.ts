/** Every part of docs/ that is made from the source. */
import { readFileSync } from 'node:fs';
import { faultPage } from '../../src/problems/faultPage.ts';
import { withTables, type DocLanguage } from './fieldTables.ts';
import { jsonSchemas } from '../../src/init/jsonSchemas.ts';
import { stringTable } from './stringTable.ts';

const DOCS = new URL('../../docs/', import.meta.url);
const FORMAT: Record<string, DocLanguage> = {
  'content-format.md': 'en',
  'content-format.zh-CN.md': 'zh-CN',
};

/** Where a file of docs/ stands. */
export const docFile = (name: string) => new URL(name, DOCS);

/** @returns texts of the files as they should be, by path below docs/ */
export function generatedDocs(): Record<string, string> {
  const formats = Object.entries(FORMAT).map(([name, language]) => [
    name,
    withTables(readFileSync(docFile(name), 'utf8'), language),
  ]);
  const schemas = Object.entries(jsonSchemas()).map(([name, text]) => [`schemas/${name}.schema.json`, text]);
  return {
    'faults.md': faultPage(),
    'strings.md': stringTable(),
    ...Object.fromEntries([...formats, ...schemas]),
  };
}
