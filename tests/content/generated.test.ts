/** What stands in docs/ and is made from the source: up to date, and true. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { docFile, generatedDocs } from '../../scripts/docs/generated.ts';
import { listArticles } from '../../src/articles/load.ts';
import { FIELDS, NESTED } from '../../src/articles/fields/index.ts';
import type { FieldDoc } from '../../src/articles/fields/field.ts';
import { splitFile } from '../../src/problems/splitFile.ts';
import { ROOT } from '../support/run.ts';

it.each(Object.entries(generatedDocs()))('docs/%s is up to date (npm run docs)', (name, text) => {
  expect(readFileSync(docFile(name), 'utf8')).toBe(text);
});

const rows = (of: Record<string, FieldDoc>) => Object.entries(of);
it.each([...rows(FIELDS), ...Object.values(NESTED).flatMap(rows)])(
  'the field %s has its words in both languages',
  (_name, { label, purpose, absent }) => {
    expect(label).toMatch(/^\p{Script=Han}+$/u);
    expect(purpose[0]).toMatch(/\p{Script=Han}.*。$/u);
    expect(purpose[1]).toMatch(/[a-z].*\.$/u);
    expect(absent.every(Boolean)).toBe(true);
  },
);

describe('the JSON Schemas', () => {
  const schemas = generatedDocs();
  const read = (name: string) =>
    z.fromJSONSchema(JSON.parse(schemas[`schemas/${name}.schema.json`]!) as z.core.JSONSchema.JSONSchema);
  const fixture = 'tests/fixtures/varied';

  it.each(['content', fixture])('take every article of %s', async (folder) => {
    const schema = read('front-matter');
    for (const file of await listArticles(join(ROOT, folder))) {
      const yaml: unknown = parse(splitFile(readFileSync(join(ROOT, folder, file), 'utf8'))!.yaml);
      expect(schema.safeParse(yaml).error, file).toBeUndefined();
    }
  });

  it.each(['site', 'zones', 'topics'])('take the shipped %s.yaml', (name) => {
    for (const folder of ['content', fixture]) {
      const path = join(ROOT, folder, `${name}.yaml`);
      if (existsSync(path))
        expect(read(name).safeParse(parse(readFileSync(path, 'utf8'))).error).toBeUndefined();
    }
  });

  it('refuse an unknown field and a kind that is none', () => {
    const valid = { title: '甲', date: 2023, zones: '昆山高新区', topics: ['党建'] };
    const schema = read('front-matter');
    expect(schema.safeParse(valid).success).toBe(true);
    expect(schema.safeParse({ ...valid, auther: '张三' }).success).toBe(false);
    expect(schema.safeParse({ ...valid, kind: 'story' }).success).toBe(false);
  });
});
