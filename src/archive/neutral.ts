/** What stands in for files that an archive has not written yet: nobody's name, nobody's pages. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { TextSettings } from '../strings/index.ts';
import { wordsOf } from '../strings/words.ts';

/** Settings of an archive that has none. */
export const NEUTRAL_FILES: Readonly<Record<string, string>> = {
  'site.yaml': 'title: 新闻档案\nbaseUrl: https://example.org\n',
  'authors.yaml': 'authors: []\n',
};

/** Hosts that nobody can publish at (RFC 2606). */
const RESERVED_HOSTS = new Set(['example.org', 'example.com', 'example.net']);

/** @returns true for an address that is only an example */
export function isExampleAddress(baseUrl: string): boolean {
  return RESERVED_HOSTS.has(new URL(baseUrl).hostname.replace(/^www\./, ''));
}

/** Pages that every site has. */
export const NEUTRAL_PAGES = ['about', 'help'] as const;

/**
 * A neutral page in the language of the archive, with its own words.
 * @returns its text, as a file in `pages/` would have it, and the path to tell in problems
 */
export async function neutralPage(
  name: (typeof NEUTRAL_PAGES)[number],
  { language, vocabulary }: TextSettings,
): Promise<{ text: string; shown: string }> {
  const path = fileURLToPath(new URL(`defaults/${language}/${name}.md`, import.meta.url));
  const words: Record<string, string> = { ...wordsOf(language, vocabulary?.[language]) };
  const text = await readFile(path, 'utf8');
  return { text: text.replace(/\{(zone|zones|short)\}/g, (_, key: string) => words[key]!), shown: path };
}
