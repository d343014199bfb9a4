/** JSON Schemas of an archive's files, for editors that check and complete YAML while it is typed. */
import { z } from 'zod';
import { importRules } from '../archive/importRules.ts';
import { synonymsFile } from '../archive/synonyms.ts';
import { authorsFile, site, topicsFile, zonesFile } from '../archive/schema.ts';
import { FIELDS, NESTED } from '../articles/fields/index.ts';
import { WRITTEN } from '../articles/fields/values.ts';
import { frontMatter } from '../articles/schema.ts';
import type { FieldDoc } from '../articles/fields/field.ts';
import { AUTHOR, IMPORT, SITE, SYNONYM_GROUPS, TOPIC, ZONE } from './archiveFields.ts';

type Json = z.core.JSONSchema.JSONSchema;

/** The schemas by what they describe: `site`, `zones`, `front-matter`, … */
export function jsonSchemas(): Record<string, string> {
  const article = describe(schemaOf(frontMatter), FIELDS);
  for (const [name, rows] of Object.entries(NESTED)) describeBelow(article.properties?.[name], rows);
  const zones = schemaOf(zonesFile);
  describeBelow(zones.properties?.['zones'], ZONE);
  const topics = schemaOf(topicsFile);
  describeBelow(topics.properties?.['topics'], TOPIC);
  const authors = schemaOf(authorsFile);
  describeBelow(authors.properties?.['authors'], AUTHOR);
  return Object.fromEntries(
    Object.entries({
      'front-matter': article,
      site: describe(schemaOf(site), SITE),
      zones,
      topics,
      authors,
      import: describe(schemaOf(importRules), IMPORT),
      synonyms: { ...schemaOf(synonymsFile), ...SYNONYM_GROUPS },
    }).map(([name, schema]) => [name, `${JSON.stringify(schema, undefined, 2)}\n`]),
  );
}

/** What may be written: transforms take several forms, which stand in `WRITTEN`. */
function schemaOf(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const written = WRITTEN.get(zodSchema as unknown as z.ZodType);
      if (!written) return;
      const { $schema: _, ...forms } = schemaOf(written);
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
      Object.assign(jsonSchema, forms);
    },
  });
}

function describe(schema: Json, docs: Record<string, FieldDoc>): Json {
  for (const [name, { label, purpose }] of Object.entries(docs)) {
    const property = schema.properties?.[name];
    if (typeof property === 'object')
      Object.assign(property, { title: label, description: purpose.join(' ') });
  }
  return schema;
}

/** Describes the fields of objects, however deep in lists and choices they stand. */
function describeBelow(schema: unknown, docs: Record<string, FieldDoc>): void {
  if (typeof schema !== 'object' || schema === null) return;
  const json = schema as Json;
  if (json.properties) describe(json, docs);
  for (const inner of [json.items, ...(json.anyOf ?? [])].flat()) describeBelow(inner, docs);
}
