/** Articles of any text that a paper may print, for comparing with what the built site shows of them. */
import fc from 'fast-check';
import { bylinesIn } from '../../../src/articles/bylines.ts';
import { serializeArticle } from '../../../src/articles/serialize.ts';
import type { FrontMatterInput } from '../../../src/articles/schema.ts';

/** An article as it was typed. */
export interface Typed {
  id: string;
  data: FrontMatterInput;
  body: string;
}

/** Characters of print: Han of all planes, letters and figures of both widths. */
const letter = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(...'高新区园区企业创新发展建设项目年月日产值亿元科技人才党建引领'),
  },
  { weight: 2, arbitrary: fc.constantFrom(...'𠮷䶮𪚥〇々龘囍镕喆〡') },
  { weight: 3, arbitrary: fc.constantFrom(...'ABxyz0123789') },
  { weight: 1, arbitrary: fc.constantFrom(...'ＡｂＺ０９éñüøかナ한αЖ') },
);
/** Signs of print, and those that HTML, YAML, JSON, XML, Markdown and queries give a meaning. */
const sign = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...'，。、；：？！“”‘’（）《》〈〉「」『』【】—…·～') },
  { weight: 2, arbitrary: fc.constantFrom(...',.;:?!()\'"-/%$@^+={}~_#|[]') },
  { weight: 2, arbitrary: fc.constantFrom(...'&<>\'"') },
  { weight: 1, arbitrary: fc.constantFrom(...'％＃＆＊＋－／＝＠［］＿｜～￥①Ⅲ㎡℃±×÷→●■★☆') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '——',
      '……',
      '...',
      '--',
      '3~5',
      '5*3*2',
      '3:2',
      '&amp',
      '$1',
      '$&',
      '</',
      '{甲}',
      '%s',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('　', ' A', 'a b') },
);
/** Rare things that `check` is to tell, or the site to show: marks of Markdown, spaces, radicals, letters in two codes. */
const oddity = fc.constantFrom(
  ...'*`\\~\t⼀⻓',
  ' ',
  '  ',
  'é',
  '&amp;',
  '<b>',
  '](',
  '**',
  '﹏',
  '\u200b',
  '豈',
  'ﬁ',
  ...'ÅΩK;〈〉\u2003\u00a0\u3164\u2800\u0093',
);

const runOf = (most: number, arbitrary: fc.Arbitrary<string>) =>
  fc.array(arbitrary, { minLength: 1, maxLength: most }).map((parts) => parts.join('').trim());
const plain = fc.oneof({ weight: 5, arbitrary: letter }, { weight: 2, arbitrary: sign });
const odd = fc.oneof({ weight: 9, arbitrary: plain }, { weight: 1, arbitrary: oddity });
const hasLetter = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Spaces beside full-width marks are told of wherever Han stands near, and so often would leave few articles. */
const BESIDE_MARK =
  /(?<=[“”‘’《》〈〉「」『』（）【】、，。；：？！…—·])[ ]+|[ ]+(?=[“”‘’《》〈〉「」『』（）【】、，。；：？！…—·])/gu;

/** One line of print. Most have nothing odd, so that most articles are built. */
const line = (most: number) =>
  fc
    .oneof(
      { weight: 60, arbitrary: runOf(most, plain).map((text) => text.replace(BESIDE_MARK, '')) },
      { weight: 1, arbitrary: runOf(most, odd) },
    )
    .filter(hasLetter);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
/**
 * What docs/content-format.md gives a meaning: quotations, lists and heads; code, emphasis and strikethrough in pairs;
 * a backslash before a sign of Markdown, which is how that sign is written.
 */
const MARKDOWN = /^\s*(?:>|(?:[-*+]|#+|\d+\.)\s)|(`|\*+|~~).+\1|\\[!#&()*+\-.:<>[\]\\_`{|}~]/u;
const paragraph = fc
  .oneof({ weight: 6, arbitrary: line(40) }, { weight: 1, arbitrary: line(40).map((text) => `　　${text}`) })
  .filter((text) => !MARKDOWN.test(text.replaceAll(/\d\*(?=\d)/gu, '')));

/** Names are few: each has a page of its own. */
const nameOf = (pool: readonly string[]) => fc.constantFrom(...pool);

/** A byline that is a name and nothing else; the others are told, each with the right list. */
const isOne = (name: string) => {
  const [only, ...others] = bylinesIn(name);
  return others.length === 0 && only?.name === name && only.role === undefined;
};

/** Any day of the year: few articles share one, so that a search within it looks at few. */
const day = fc
  .integer({ min: 0, max: 364 })
  .map((days) => new Date(Date.UTC(2023, 0, 1 + days)).toISOString().slice(0, 10));

function article(names: readonly string[]): fc.Arbitrary<Omit<Typed, 'id'>> {
  const data = fc.record({
    title: line(24),
    subtitle: maybe(line(20)),
    kicker: maybe(line(12)),
    date: day,
    dateInferred: maybe(line(16)),
    dateline: maybe(line(8)),
    zones: fc.constantFrom<string[]>(['昆山高新区'], ['成都高新区', '昆山高新区'], []),
    authors: fc
      .uniqueArray(nameOf(names.filter(isOne)), { maxLength: 3 })
      .chain((chosen) =>
        fc.tuple(...chosen.map((name) => maybe(line(6)).map((role) => (role ? { name, role } : name)))),
      ),
    topics: fc.constantFrom<string[]>(['党建'], ['人才', '党建']),
    column: maybe(nameOf(names)),
    source: maybe(
      fc.record({
        publication: nameOf(names.slice(0, 4)),
        section: line(8),
        pageNumber: fc.constantFrom('A03', '6'),
        // Few, since each is an issue with a page of its own.
        issueDate: maybe(fc.constantFrom('2023-05-08', '2023-05-15')),
      }),
    ),
    summary: maybe(line(40)),
    images: fc.array(fc.record({ caption: line(20), credit: line(10) }), { maxLength: 2 }),
    corrections: fc.array(fc.record({ date: fc.constant('2024-01-05'), note: line(16) }), { maxLength: 2 }),
  });
  const body = fc.array(paragraph, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('\n\n'));
  return fc.record({ data: data as fc.Arbitrary<FrontMatterInput>, body });
}

/** @returns the same articles for the same number and seed */
export function typedArticles(count: number, seed: number): Typed[] {
  const names = fc.sample(line(6), { numRuns: Math.max(20, Math.ceil(count / 50)), seed });
  return fc.sample(article([...new Set(names)]), { numRuns: count, seed }).map((one, index) => ({
    id: `2023/01/a${index}`,
    ...one,
  }));
}

/** The file of an article, as the importer and an archivist's tools write it. */
export const fileOf = ({ data, body }: Typed) => serializeArticle(data, body);
