import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../problems/problem.ts';
import { parseYaml } from '../../problems/yaml.ts';

/** Entries of a registry, as far as their old addresses go. */
type Entries = { redirectFrom?: unknown }[];

/**
 * Where a registry asks for an old address.
 * @param file of the archive, below its folder
 * @returns the file's beginning for what is no registry
 */
export function registryPlace(
  contentDir: string,
  file: string,
  address: string,
): Pick<Problem, 'line' | 'column' | 'field'> {
  const start = { line: 1, column: 1, field: '' };
  if (!file.endsWith('.yaml')) return start;
  const { value, placeOf } = parseYaml(readFileSync(join(contentDir, file), 'utf8').replace(/^\ufeff/, ''));
  const head = file.replace(/\.yaml$/, '');
  const entries = (value as Record<string, Entries> | undefined)?.[head] ?? [];
  const index = entries.findIndex((entry) => [entry?.redirectFrom].flat().includes(address));
  if (index < 0) return start;
  const at = [entries[index]!.redirectFrom].flat().indexOf(address);
  const path = [head, index, 'redirectFrom', at];
  return { ...placeOf(path), field: path.join('.') };
}
