/** What the build bench does to a corpus between two builds; each undoes nothing, the next goes on from there. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateArticle, writeCorpus, type Names } from './corpus.ts';

/** One change to an archive, and what is built after it. */
export interface Scenario {
  /** As in the table. */
  name: string;
  /** Changes the corpus. */
  change: (folder: string, size: number, names: Names) => void;
  /** True starts from nothing: everything kept from earlier builds is removed. */
  cold?: boolean;
}

const fileOf = (folder: string, number: number, size: number, names: Names) =>
  join(folder, generateArticle(number, size, names).file);

/** In order. */
export const SCENARIOS: Scenario[] = [
  { name: '全新', cold: true, change: () => {} },
  { name: '没有改动', change: () => {} },
  {
    name: '新增一篇',
    // A report of the newest day, as on any working day of a paper.
    change: (folder, size, names) => {
      const { text } = generateArticle(size - 1, size, names);
      const newest = dirname(fileOf(folder, size - 1, size, names));
      writeFileSync(join(newest, 'added.md'), text.replace(/^title: .*/m, 'title: 新增的一篇文章'));
    },
  },
  {
    name: '补一篇旧文',
    // Keyed in years later: all pages of lists after it move.
    change: (folder, size, names) => {
      const middle = Math.floor(size / 2);
      const { text } = generateArticle(middle, size, names);
      const folderOfDay = dirname(fileOf(folder, middle, size, names));
      writeFileSync(
        join(folderOfDay, 'keyed-later.md'),
        text.replace(/^title: .*/m, 'title: 补录的一篇文章'),
      );
    },
  },
  {
    name: '改一篇',
    change: (folder, size, names) => {
      const path = fileOf(folder, size - 5, size, names);
      writeFileSync(path, `${readFileSync(path, 'utf8')}\n文末补记一句。\n`);
    },
  },
  { name: '删一篇', change: (folder, size, names) => rmSync(fileOf(folder, size - 9, size, names)) },
  {
    name: '园区改名',
    change: (folder) => {
      const path = join(folder, 'zones.yaml');
      // The first zone of the registry is the one most written about; its old name becomes an alias.
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(
          /^( +name: )(.*)\n((?:.*\n)*?)( +aliases: )\[/m,
          '$1$2新名\n$3$4[$2, ',
        ),
      );
    },
  },
];

/** Makes the corpus anew, with registries of its own, because one of them will be changed. */
export function freshCorpus(folder: string, size: number, names: Names, shippedContent: string): void {
  rmSync(folder, { recursive: true, force: true });
  writeCorpus(folder, size, names);
  for (const file of ['zones.yaml', 'topics.yaml', 'site.yaml'])
    writeFileSync(join(folder, file), readFileSync(join(shippedContent, file)));
}
