/** One page of text → items. Pure: the stages in a row. */
import type { Archive } from '../archive/archive.ts';
import { classify } from './classify.ts';
import { inferDate, type InferredDate } from './date.ts';
import { readBeside, readFurniture, type PageFacts } from './furniture.ts';
import { group } from './group.ts';
import { heal, usesIndents } from './heal.ts';
import type { Furniture, Item } from './item.ts';
import { readJumpLine } from './jump.ts';
import { setAsideNoise, splitLines, type Line } from './lines.ts';
import { nameJudge, type NameJudge } from './names.ts';
import { makePage, makeRun, startOf, type Page } from './run.ts';
import { refine } from './refine.ts';
import { unwrap } from './unwrap.ts';
import { zoneFinder, type ZoneFinder } from './zone.ts';

/** What the importer knows of the archive; made once for all files. */
export interface Knowledge {
  archive: Archive;
  finder: ZoneFinder;
  names: NameJudge;
  columns: ReadonlySet<string>;
  publications: ReadonlySet<string>;
}

/**
 * @param columns columns that articles of the archive carry
 * @param publication the paper as given on the command line
 */
export function knowledgeOf(archive: Archive, columns: Iterable<string>, publication?: string): Knowledge {
  const places = archive.zones
    .flatMap(({ city, province, county }) => [city, province, county ?? ''])
    .filter(Boolean);
  return {
    archive,
    finder: zoneFinder(archive.zones),
    names: nameJudge([...places, ...MORE_PLACES]),
    columns: new Set(columns),
    publications: new Set([archive.site.publication, publication ?? ''].filter(Boolean)),
  };
}

const MORE_PLACES = [
  '张家港',
  '张家口',
  '石家庄',
  '马鞍山',
  '连云港',
  '景德镇',
  '平顶山',
  '秦皇岛',
  '乌鲁木齐',
  '呼和浩特',
  '安阳',
  '安庆',
  '常州',
  '常熟',
  '江阴',
  '海口',
  '海南',
  '江西',
  '广西',
  '陕西',
  '云南',
  '甘肃',
  '宁夏',
  '重庆',
  '成都',
  '鲁西',
  '金华',
  '温州',
  '池州',
  '江门',
  '韶关',
  '宿迁',
  '宿州',
  '阜阳',
  '东莞',
  '东营',
  '通辽',
  '通化',
  '延安',
  '延吉',
  '鄂尔多斯',
];

/** A page taken apart. */
export interface PageReading {
  page: Page;
  /** Invisible characters set aside before everything else. */
  noise: string;
  facts: PageFacts;
  /** The same by place, where one file holds several pages; empty for one page. */
  pages: PlacedFacts[];
  items: Item[];
  /** Furniture of the page itself, in order. */
  furniture: Furniture[];
  /** From the text, when no date is printed. */
  inferred?: InferredDate;
}

/** What furniture tells from a place on. */
export interface PlacedFacts {
  at: number;
  facts: PageFacts;
}

/** Reads a page. @param source decoded text of one file */
export function readPage(source: string, knowledge: Knowledge): PageReading {
  const { text, noise } = setAsideNoise(source);
  const page = makePage(text);
  const { content, furniture, facts, pages } = takeFurniture(page, splitLines(page), knowledge);
  const { names, columns, finder } = knowledge;
  const blocks = unwrap(page, content).map((block) => classify(block, { names, columns }));
  const items = group(blocks, { names, finder });
  const indents = usesIndents(items);
  for (const item of items) {
    heal(item, indents);
    refine(item);
  }
  const { kept, spilled } = withoutEmpty(items);
  const inferred = inferDate(kept.map(({ body }) => body.map(({ run }) => run.folded).join('\n')));
  return {
    page,
    noise,
    facts,
    pages,
    items: kept,
    furniture: [...furniture, ...spilled].sort((a, b) => startOf(a.run) - startOf(b.run)),
    ...(inferred ? { inferred } : {}),
  };
}

interface Sorted {
  content: Line[];
  furniture: Furniture[];
  facts: PageFacts;
  pages: PlacedFacts[];
}

function takeFurniture(page: Page, lines: Line[], { publications }: Knowledge): Sorted {
  const read = lines.map((line, index) => {
    const text = page.folded.slice(line.start, line.end);
    return isSignature(page, lines, index) || readJumpLine(text)
      ? undefined
      : readFurniture(text, publications);
  });
  // A section's name or a bare page number is furniture only beside other furniture.
  lines.forEach((line, index) => {
    const beside = [read[index - 1], read[index + 1]].some((one) => one && one.role !== 'separator');
    if (!read[index] && beside) read[index] = readBeside(page.folded.slice(line.start, line.end));
  });
  const sorted: Sorted = { content: [], furniture: [], facts: {}, pages: [] };
  for (const [index, line] of lines.entries()) {
    const found = read[index];
    if (!found) sorted.content.push(line);
    else {
      sorted.furniture.push({ run: makeRun(page, [{ start: line.start, end: line.end }]), role: found.role });
      sorted.facts = { ...found.facts, ...sorted.facts };
      if (found.facts.pageNumber || found.facts.issueDate)
        sorted.pages.push({ at: line.start, facts: found.facts });
    }
  }
  const differ = (fact: 'pageNumber' | 'issueDate') =>
    new Set(sorted.pages.flatMap(({ facts }) => facts[fact] ?? [])).size > 1;
  return differ('pageNumber') || differ('issueDate') ? sorted : { ...sorted, pages: [] };
}

/** A date alone under an office's name signs a notice. */
function isSignature(page: Page, lines: Line[], index: number): boolean {
  const [above, line] = [lines[index - 1], lines[index]!];
  if (!above || index < 2) return false;
  const text = page.folded.slice(line.start, line.end);
  const office = page.folded.slice(above.start, above.end);
  return (
    /^(?:\d{4}|[〇零一二三四五六七八九]{4})年\S{1,3}月\S{1,3}日$/u.test(text) &&
    office.length <= 24 &&
    /(?:委员会|管委会|公司|局|处|办公室|编辑部|报社|中心|学会|协会|政府|领导小组|组委会|支部|党委)$/u.test(
      office,
    )
  );
}

/** An item without text and picture is no article: its lines go back to the page. */
function withoutEmpty(items: Item[]): { kept: Item[]; spilled: Furniture[] } {
  const kept = items.filter(({ body, images }) => body.length > 0 || images.length > 0);
  const spilled = items.filter((item) => !kept.includes(item)).flatMap(runsOf);
  return { kept, spilled };
}

function runsOf(item: Item): Furniture[] {
  const runs = [
    item.column,
    item.kicker,
    ...item.headline,
    ...item.subtitle,
    ...item.authors.flatMap(({ name, role }) => [name, role?.run]),
  ];
  return [...item.furniture, ...runs.flatMap((run) => (run ? [{ run, role: 'unplaced' }] : []))];
}
