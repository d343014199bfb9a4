import { expect, it } from 'vitest';
import { bylineForms, furnitureKey, withAliases } from '../../../src/import/base/learned.ts';
import { NAMES_HERE, type ImportRules } from '../../../src/archive/importRules.ts';
import { archive } from '../support.ts';

const rules = (more: Partial<ImportRules>): ImportRules => ({
  columns: [],
  bylines: [],
  furniture: [],
  publications: [],
  aliases: [],
  ...more,
});

it('reads names by a form of the archive, whatever the white space', () => {
  const [form] = bylineForms(rules({ bylines: [{ form: `本刊 ${NAMES_HERE} 撰`, role: '撰' }] }));
  expect(form!.pattern.exec('本刊　李洋、赵明撰')?.groups?.['names']).toBe('李洋、赵明');
  expect(form!.pattern.test('本刊撰稿人的话')).toBe(false);
});

it('knows a line of furniture again with other figures', () => {
  expect(furnitureKey('总第 123 期')).toBe(furnitureKey('总第124期'));
  expect(furnitureKey('总第123期')).not.toBe(furnitureKey('共第123期'));
});

it('gives a zone the names that the papers have for it', () => {
  const [zone] = archive.zones;
  const [named] = withAliases([zone!], rules({ aliases: [{ name: '西园', zone: zone!.id }] }));
  expect(named!.aliases).toEqual([...zone!.aliases, '西园']);
});
