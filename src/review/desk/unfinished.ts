/** What is typed in fields and not added yet: kept beside the journals, since a browser that is killed keeps nothing. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { makeFolder } from '../../files/folder.ts';

/** A field by file and id, and its text; none where it was added or taken back. */
export const unfinishedText = z.strictObject({
  field: z.string().min(1).max(500),
  text: z.string().max(1000),
});

const NAME = 'unfinished.json';
const texts = z.record(z.string(), z.string());

/** @returns texts by field; none where nothing, or nothing readable, is kept */
export function unfinishedIn(folder: string): Record<string, string> {
  const path = join(folder, NAME);
  try {
    return existsSync(path) ? texts.parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
  } catch {
    return {};
  }
}

/** Keeps the text of a field. */
export function keepUnfinished(folder: string, { field, text }: z.infer<typeof unfinishedText>): void {
  const others = Object.entries(unfinishedIn(folder)).filter(([name]) => name !== field);
  const kept = Object.fromEntries(text === '' ? others : [...others, [field, text]]);
  makeFolder(folder);
  const staged = join(folder, `${NAME}.part`);
  writeFileSync(staged, JSON.stringify(kept), { mode: 0o600 });
  renameSync(staged, join(folder, NAME));
}
