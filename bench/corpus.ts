/** Writes archives of any size for measuring: the same size gives the same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Archive } from '../src/archive/archive.ts';
import { makeRandom, type Random } from './random.ts';
import {
  FIRMS,
  FIRM_KINDS,
  GIVEN,
  LINKS,
  NOUNS,
  PLACES,
  QUALITIES,
  SURNAMES,
  TIMES,
  UNITS,
  VERBS,
} from './words.ts';

/** The archive's dimensions: 25 years, 12 topics, 500 authors, articles of about 800 characters. */
export const SHAPE = { firstYear: 2000, years: 25, topics: 12, authors: 500, length: 800 };

/** A generated article. */
export interface GeneratedArticle {
  /** Path below the content folder. */
  file: string;
  text: string;
}

/** Names that generated articles use, taken from an archive's registries. */
export interface Names {
  zones: string[];
  topics: string[];
  authors: string[];
}

/** Names that generated articles are filed under: those of an archive. */
export function namesFrom({ zones, topics }: Pick<Archive, 'zones' | 'topics'>): Names {
  const random = makeRandom(1);
  const authors = new Set<string>();
  while (authors.size < SHAPE.authors)
    authors.add(`${random.pick(SURNAMES)}${random.pick(GIVEN)}${random.pick(['', ...GIVEN])}`);
  return {
    zones: zones.map(({ name }) => name),
    topics: topics.slice(0, SHAPE.topics).map(({ name }) => name),
    authors: [...authors],
  };
}

/**
 * One article of a corpus; the same number gives the same article.
 * @param number 0-based; articles of neighbouring numbers have neighbouring dates
 * @param size number of articles in the corpus, over which the years are spread
 */
export function generateArticle(number: number, size: number, names: Names): GeneratedArticle {
  const random = makeRandom(number * 7919 + 17);
  const day = dayOf(number, size);
  const zones =
    random.next() < 0.04
      ? []
      : [
          ...new Set([
            names.zones[random.zipf(names.zones.length)]!,
            ...(random.next() < 0.1 ? [names.zones[random.zipf(names.zones.length)]!] : []),
          ]),
        ];
  const title = headline(random, zones[0] ?? '高新区');
  const body = bodyOf(random, zones[0] ?? '园区');
  const front = [
    '---',
    `title: ${title}`,
    `date: ${day}`,
    `zones: [${zones.join(', ')}]`,
    `authors: [${Array.from(
      { length: 1 + random.below(2) },
      () => names.authors[random.zipf(names.authors.length)],
    )
      .filter((name, index, all) => all.indexOf(name) === index)
      .join(', ')}]`,
    `topics: [${names.topics[random.zipf(names.topics.length)]}]`,
    'source:',
    `  issueDate: ${issueAfter(day)}`,
    `  pageNumber: ${1 + random.below(16)}`,
    '---',
  ];
  return {
    file: `articles/${day.slice(0, 4)}/${day.slice(5, 7)}/a${String(number).padStart(6, '0')}.md`,
    text: `${front.join('\n')}\n\n${body}\n`,
  };
}

function dayOf(number: number, size: number): string {
  const span = SHAPE.years * 365;
  // Articles beyond the size follow the others, but never into centuries that no paper has reached.
  const days = Math.min(Math.floor((number * span) / Math.max(size, 1)), 2 * span);
  return new Date(Date.UTC(SHAPE.firstYear, 0, 1 + days)).toISOString().slice(0, 10);
}

/** The paper is a weekly: the Monday on or after a day. */
function issueAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + ((8 - date.getUTCDay()) % 7));
  return date.toISOString().slice(0, 10);
}

const firm = (random: Random) => `${random.pick(FIRMS)}${random.pick(FIRM_KINDS)}`;
const person = (random: Random) => `${random.pick(SURNAMES)}${random.pick(GIVEN)}${random.pick(GIVEN)}`;
const thing = (random: Random) => `${random.next() < 0.6 ? random.pick(QUALITIES) : ''}${random.pick(NOUNS)}`;
const amount = (random: Random) =>
  `${1 + random.below(random.next() < 0.5 ? 30 : 5000)}${random.pick(UNITS)}`;

function headline(random: Random, zone: string): string {
  return `${zone}${random.pick(VERBS)}${thing(random)}　${random.pick(VERBS)}${thing(random)}${random.pick(NOUNS)}`;
}

function sentence(random: Random, zone: string): string {
  const { pick } = random;
  switch (random.below(6)) {
    case 0:
      return `${pick(TIMES)}，${zone}${pick(VERBS)}${thing(random)}，${pick(VERBS)}${thing(random)}${amount(random)}。`;
    case 1:
      return `${pick(LINKS)}，${firm(random)}${pick(VERBS)}的${thing(random)}${pick(VERBS)}了${thing(random)}，比上年${pick(['多', '少'])}${amount(random)}。`;
    case 2:
      return `“我们${pick(VERBS)}${thing(random)}，就是要${pick(VERBS)}${thing(random)}和${thing(random)}。”${firm(random)}负责人${person(random)}说。`;
    case 3:
      return `位于${pick(PLACES)}的${firm(random)}，${pick(VERBS)}${thing(random)}、${thing(random)}、${thing(random)}等${amount(random)}。`;
    case 4:
      return `${pick(TIMES)}，${pick(PLACES)}${pick(NOUNS)}${pick(VERBS)}${amount(random)}，${pick(VERBS)}${thing(random)}的${pick(NOUNS)}已有${amount(random)}。`;
    default:
      return `${person(random)}介绍，${thing(random)}${pick(VERBS)}以后，${pick(NOUNS)}由${amount(random)}${pick(VERBS)}到${amount(random)}。`;
  }
}

function bodyOf(random: Random, zone: string): string {
  const paragraphs: string[] = [];
  // The last paragraph overshoots by half of its length on average.
  const wanted = SHAPE.length * (0.5 + random.next() * 0.8);
  for (let length = 0; length < wanted;) {
    const paragraph = Array.from({ length: 3 + random.below(3) }, () => sentence(random, zone)).join('');
    paragraphs.push(
      paragraphs.length > 0 && random.next() < 0.15 ? `**${thing(random)}**：${paragraph}` : paragraph,
    );
    length += paragraph.length;
  }
  return paragraphs.join('\n\n');
}

/**
 * Writes a corpus as an archive folder.
 * @param folder made when missing; files of the corpus are replaced
 * @param from number of the first article to write, to add to a corpus
 */
export function writeCorpus(folder: string, size: number, names: Names, from = 0): void {
  const made = new Set<string>();
  for (let number = from; number < size; number++) {
    const { file, text } = generateArticle(number, size, names);
    const path = join(folder, file);
    if (!made.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    made.add(dirname(path));
    writeFileSync(path, text);
  }
}
