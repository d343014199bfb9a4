/** Both READMEs lead to every document, and no link of a document leads nowhere. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../support/run.ts';

const READMES = ['README.md', 'README.zh-CN.md'];
const DOCUMENTS = globSync('docs/**/*.md', { cwd: ROOT }).sort();
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** Files of the project that a document links to. */
function linksOf(file: string): string[] {
  const prose = read(file)
    .replace(/^```.*?^```/gms, '')
    .replace(/`[^`\n]*`/g, '');
  const links = prose.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g);
  return [...links].map((match) => normalize(join(dirname(file), match[1]!)));
}

/** Documents to which one leads, by way of the overviews of their folders. */
function reached(readme: string): Set<string> {
  const found = new Set<string>();
  const follow = (file: string) => {
    for (const link of linksOf(file)) {
      if (found.has(link)) continue;
      found.add(link);
      if (link.endsWith('/README.md') || link === 'docs/architecture.md') follow(link);
    }
  };
  follow(readme);
  return found;
}

it.each(READMES)('%s leads to every document', (readme) => {
  const links = reached(readme);
  expect(DOCUMENTS.filter((file) => !links.has(file))).toEqual([]);
});

it.each([...READMES, 'CONTRIBUTING.md', ...DOCUMENTS])('the links of %s lead somewhere', (file) => {
  expect(linksOf(file).filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
});
