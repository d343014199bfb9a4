/** A small archive that changes at random, and sites to compare. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateArticle, type Names } from '../../../bench/corpus.ts';
import type { Random } from '../../../bench/random.ts';
import { filesBelow } from '../../../src/pipeline/base/filesBelow.ts';

const ZONES = ['东湖', '西山', '南港', '北原'];
const TOPICS = ['党建', '科技金融', '绿色制造'];
const NAMES: Names = { zones: ZONES, topics: TOPICS, authors: ['甲乙', '丙丁', '戊己庚'] };

/** Days, in years of the generator, are spread over this many articles. */
const SPREAD = 60;

/** Writes settings and the first articles. Lists are short, so that a few articles make several pages. */
export function writeArchive(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  writeSite(folder, '试验报');
  writeFileSync(
    join(folder, 'zones.yaml'),
    `zones:\n${ZONES.map((name, index) => `  - {id: z${index}, name: ${name}, province: 江苏, city: 某市}\n`).join('')}`,
  );
  writeFileSync(
    join(folder, 'topics.yaml'),
    `topics:\n${TOPICS.map((name, index) => `  - {id: t${index}, name: ${name}}\n`).join('')}`,
  );
  for (let number = 0; number < count; number++) addArticle(folder, number);
}

/** @param publication the paper of the articles that name none */
function writeSite(folder: string, publication: string): void {
  writeFileSync(
    join(folder, 'site.yaml'),
    `title: 试验档案\nbaseUrl: https://archive.example.org/papers/\npublication: ${publication}\npageSize: 3\n`,
  );
}

function addArticle(folder: string, number: number): void {
  const { file, text } = generateArticle(number, SPREAD, NAMES);
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

export function articlesOf(folder: string): string[] {
  return filesBelow(join(folder, 'articles')).map((file) => join(folder, 'articles', file));
}

/** Adds, edits, deletes or renames one article. @returns what was done */
export function changeSomething(folder: string, random: Random): string {
  const files = articlesOf(folder);
  const kind =
    files.length < 6 ? 'add' : random.pick(['add', 'text', 'head', 'delete', 'rename', 'settings', 'paper']);
  const file = random.pick(files);
  const text = files.length > 0 ? readFileSync(file, 'utf8') : '';
  switch (kind) {
    case 'add':
      addArticle(folder, random.below(10_000));
      break;
    case 'text':
      writeFileSync(file, `${text}\n补记：${random.below(1e6)}。\n`);
      break;
    case 'head':
      writeFileSync(
        file,
        text
          .replace(/^title: .*/m, `title: 改题${random.below(1000)}　${random.pick(ZONES)}`)
          .replace(/^zones: .*/m, `zones: [${random.pick(ZONES)}]`),
      );
      break;
    case 'delete':
      rmSync(file);
      break;
    case 'rename':
      rmSync(file);
      writeFileSync(join(dirname(file), `renamed-${random.below(1e6)}.md`), text);
      break;
    case 'paper':
      writeSite(folder, `试验${random.below(1e6)}报`);
      break;
    default:
      writeFileSync(
        join(folder, 'topics.yaml'),
        `topics:\n${TOPICS.map((name, index) => `  - {id: t${index}, name: ${name}, description: 第${random.below(1e6)}次说明}\n`).join('')}`,
      );
  }
  return `${kind} ${file}`;
}

/** A site's files with their bytes. */
export function contentsOf(site: string): Map<string, Buffer> {
  return new Map(filesBelow(site).map((file) => [file, readFileSync(join(site, file))]));
}

/** Names of the files in which two sites differ. */
export function differences(a: ReadonlyMap<string, Buffer>, b: ReadonlyMap<string, Buffer>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter(
    (file) => !a.get(file)?.equals(b.get(file) ?? Buffer.from('\0missing')),
  );
}
