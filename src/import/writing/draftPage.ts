/** A page taken apart → drafts: its date, and the zones and topics of its items. */
import { parseDate } from '../../dates/edtf.ts';
import { isSalutation } from '../roles/classify.ts';
import { dateInFileName, inferYear } from '../verdicts/date.ts';
import { makeDraft, type Draft, type PageDate, type Subjects } from './draft.ts';
import type { PageFacts } from '../margins/furniture.ts';
import type { Knowledge, PageReading } from '../readPage.ts';
import type { Doubt, Item } from '../stories/item.ts';
import { startOf } from '../base/textRun.ts';
import type { DoubtRates } from '../verdicts/calibration.ts';
import { judgeZones } from '../verdicts/zone.ts';
import { suspicionsOf } from '../verdicts/suspicions.ts';
import { controlCharacters } from '../verdicts/controls.ts';
import { privateCharacters } from '../verdicts/privateUse.ts';
import { proposeTopics } from '../verdicts/topic.ts';

/** What the archivist said on the command line. */
export interface PageOptions {
  /** EDTF. */
  date?: string;
  publication?: string;
  pageNumber?: string;
  /** What doubts are worth, instead of what was measured last; {} tells all of them: for measuring. */
  rates?: DoubtRates;
}

/** A page whose items are drafts. */
export interface JudgedPage {
  facts: PageFacts;
  drafts: Draft[];
  /** Why nothing of the page can be written, in Chinese; the drafts show what was read. */
  fault?: string;
}

/**
 * @param fileName of the page, without its folder: e-papers put the date there
 * @returns a page with a fault when no date can be had: its drafts are there to be looked at, undated (`''`)
 */
export function judgePage(
  reading: PageReading,
  fileName: string,
  options: PageOptions,
  knowledge: Knowledge,
): JudgedPage {
  const day = options.date && /^\d{4}-\d{2}-\d{2}$/u.test(options.date) ? options.date : undefined;
  const facts: PageFacts = {
    ...reading.facts,
    ...(options.publication ? { publication: options.publication } : {}),
    ...(options.pageNumber ? { pageNumber: options.pageNumber } : {}),
    ...(day ? { issueDate: day } : {}),
  };
  const date = dateOf(reading, fileName, options.date) ?? UNDATED;
  const drafts = reading.items.map((item, at) => {
    const judged = subjectsOf(item, knowledge);
    const own = item.facts
      ? withOptions({ ...facts, ...item.facts }, options)
      : ownFacts(item, reading, facts, options);
    const dated = ownDate(item, own, date, options);
    const several: Doubt[] =
      own && !item.facts
        ? [
            {
              field: 'pageNumber',
              confidence: 'low',
              reason: '这个文件里有几个版次或日期，按稿件之前最近的版面信息取，请核对',
            },
          ]
        : [];
    return makeDraft(item, own ?? facts, dated, {
      ...judged,
      ...(options.rates ? { rates: options.rates } : {}),
      doubts: [
        ...judged.doubts,
        ...several,
        ...lostCharacters(item),
        ...privateCharacters(item),
        ...controlCharacters(item, reading.controls ?? []),
        ...suspicionsOf(item),
        ...(at === 0 ? missingPage(own ?? facts, facts) : []),
      ],
    });
  });
  const undated = drafts.some(({ data }) => data.date === UNDATED.date);
  return { facts, drafts, ...(undated ? { fault: NO_DATE } : {}) };
}

const NO_DATE =
  '版面上没有日期，正文也推不出年月 — 用 --date 写明，例如 --date 2023-05-15（只知道月份写 2023-05）';
const UNDATED: PageDate = { date: '', doubts: [{ field: 'date', confidence: 'low', reason: NO_DATE }] };

/** What an item speaks of, as far as its text tells. */
export function subjectsOf(
  item: Item,
  { archive, finder }: Pick<Knowledge, 'archive' | 'finder'>,
): Subjects & { doubts: Doubt[] } {
  const zones = judgeZones(zoneEvidence(item), finder);
  const topics = proposeTopics(headOf(item), bodyOf(item).join('\n'), archive.topics);
  return {
    zones: zones.zones.map((id) => ({ id, name: nameIn(archive.zoneNames, id) })),
    topics: topics.topics.map((id) => ({ id, name: nameIn(archive.topicNames, id) })),
    doubts: [...zones.doubts, ...topics.doubts],
  };
}

/** The registry's name, where it leads back to the same entry; the id otherwise. */
export function nameIn(
  names: { find: (name: string) => { id: string; name: string } | undefined },
  id: string,
): string {
  const name = names.find(id)?.name;
  return name !== undefined && names.find(name)?.id === id ? name : id;
}

/** In a file of several pages an item belongs to the page whose head stands above it. */
function ownFacts(
  item: Item,
  { pages }: PageReading,
  facts: PageFacts,
  options: PageOptions,
): PageFacts | undefined {
  if (pages.length === 0) return undefined;
  const start = Math.min(
    ...[
      ...item.headline,
      ...item.body.map(({ run }) => run),
      ...item.images.flatMap(({ caption, credit }) => [caption, credit].flatMap((run) => run ?? [])),
    ].map(startOf),
  );
  const above = pages.filter(({ at }) => at < start).map((page) => page.facts);
  const own = above.length > 0 ? above.reduce((all, one) => ({ ...all, ...one }), {}) : pages[0]!.facts;
  return withOptions({ ...facts, ...own }, options);
}

/** What the archivist said comes first. */
function withOptions(facts: PageFacts, options: PageOptions): PageFacts {
  return {
    ...facts,
    ...(options.pageNumber ? { pageNumber: options.pageNumber } : {}),
    ...(options.publication ? { publication: options.publication } : {}),
  };
}

/** The date of an article that has one of its own; what its source says for it alone is no inference. */
function ownDate(item: Item, own: PageFacts | undefined, date: PageDate, options: PageOptions): PageDate {
  if (options.date || !own?.issueDate) return date;
  return item.facts || date === UNDATED
    ? { date: own.issueDate, doubts: [] }
    : { ...date, date: own.issueDate };
}

function dateOf(
  { facts, inferred, items }: PageReading,
  fileName: string,
  given: string | undefined,
): PageDate | undefined {
  if (given) {
    const differs =
      facts.issueDate !== undefined && !facts.issueDate.startsWith(given.replace(/[~?%]$/u, ''));
    return {
      date: given,
      doubts: differs
        ? [
            {
              field: 'date',
              confidence: 'medium',
              reason: `版面印的是 ${facts.issueDate}，按 --date 取 ${given}`,
            },
          ]
        : [],
    };
  }
  if (facts.issueDate && parseDate(facts.issueDate).ok) return { date: facts.issueDate, doubts: [] };
  const named = dateInFileName(fileName);
  if (named) return inferredDate(named, `版面没有印日期；据文件名“${fileName}”推定`, 'medium');
  const printed =
    facts.dayOfYear &&
    inferYear(
      facts.dayOfYear,
      items.map((item) => [headOf(item), ...bodyOf(item)].join('\n')),
    );
  if (printed) return inferredDate(printed.date, printed.evidence, printed.confidence);
  return inferred && inferredDate(inferred.date, inferred.evidence, inferred.confidence);
}

function inferredDate(date: string, evidence: string, confidence: Doubt['confidence']): PageDate {
  return { date, inferred: evidence, doubts: [{ field: 'date', confidence, reason: evidence }] };
}

function headOf({ kicker, headline, subtitle }: Item): string {
  return [kicker, ...headline, ...subtitle].flatMap((run) => run?.folded ?? []).join('\n');
}

function bodyOf({ body, images }: Item): string[] {
  return [...body.map(({ run }) => run.folded), ...images.flatMap(({ caption }) => caption?.folded ?? [])];
}

function zoneEvidence(item: Item) {
  return {
    head: headOf(item),
    credit: item.images.flatMap(({ credit }) => credit?.folded ?? []).join('\n'),
    paragraphs: (item.body.length > 0
      ? item.body
          .slice(item.deck ?? 0)
          .filter(({ type, run }) => type === 'paragraph' && !isSalutation(run.folded))
          .map(({ run }) => run)
      : item.images.flatMap(({ caption }) => caption ?? [])
    ).map(({ folded }) => folded),
    rows: item.body.filter(({ type }) => type === 'verse').map(({ run }) => run.folded),
    signature: item.signedBy ?? '',
    headings: item.body.filter(({ type }) => type === 'heading').map(({ run }) => run.folded),
  };
}

/** A printed page has a number; told once, as it is one fact of the page. */
function missingPage(own: PageFacts, facts: PageFacts): Doubt[] {
  return own.pageNumber || facts.pageNumber || facts.issueDate === undefined
    ? []
    : [
        {
          field: 'pageNumber',
          confidence: 'medium',
          reason: '版面上没有认出版次',
          evidence: 'no-page-number',
        },
      ];
}

/** The replacement character says that the source itself had lost something. */
function lostCharacters(item: Item): Doubt[] {
  const count =
    bodyOf(item)
      .join('')
      .match(/[\uFFFD□](?=\p{Script=Han})/gu)?.length ?? 0;
  return count > 0
    ? [{ field: 'body', confidence: 'low', reason: `有 ${count} 处认不出的字（□ 或 �），请对照原版` }]
    : [];
}
