/** One page of text → items. Pure: the stages in a row. */
import type { Archive } from '../archive/archive.ts';
import { classify } from './roles/classify.ts';
import { inContext } from './roles/context.ts';
import { inferDate, type InferredDate } from './verdicts/date.ts';
import type { PageFacts } from './margins/furniture.ts';
import type { PrintedPlaces } from './geometry/printed.ts';
import { settleCredits } from './stories/add.ts';
import { group } from './stories/stories.ts';
import { flagOpening, heal, usesIndents } from './stories/columnBreaks.ts';
import type { Furniture, Item } from './stories/item.ts';
import { columnsApart } from './lines/columns.ts';
import { withLabels, type LineLabel } from './lines/lineLabels.ts';
import { cutRunIns, markDecks, withoutMarks } from './lines/marks.ts';
import { controlsIn, setAsideNoise, splitLines, type Control, type Line } from './lines/lines.ts';
import { bylineForms, furnitureKey, withAliases } from './base/learned.ts';
import { MORE_PLACES } from './base/peopleLists.ts';
import { nameJudge, type NameJudge } from './base/people.ts';
import type { LineModel } from './lineModel/lineModel.ts';
import { readRoles } from './lineModel/readRoles.ts';
import { hearModel } from './verdicts/secondOpinion.ts';
import { doubtsBetween } from './margins/guessed.ts';
import { takeFurniture, type PlacedFacts } from './margins/takeMargins.ts';
import { makePage, makeRun, startOf, type SheetText } from './base/textRun.ts';
import { refine } from './stories/kind.ts';
import { closeUp, isLetterSpaced } from './lines/spacing.ts';
import { markTables } from './lines/table.ts';
import { partByline, partCredits } from './roles/headTail.ts';
import { unwrap } from './paragraphs/unwrap.ts';
import { messageWords } from '../strings/index.ts';
import { zoneFinder, type ZoneFinder } from './base/zoneFinder.ts';

/** What the importer knows of the archive; made once for all files. */
export interface Knowledge {
  archive: Archive;
  finder: ZoneFinder;
  names: NameJudge;
  places: ReadonlySet<string>;
  columns: ReadonlySet<string>;
  publications: ReadonlySet<string>;
  /** Lines that belong to no article (`furnitureKey`). */
  furniture: ReadonlySet<string>;
  /** Told of each judgement by the evidence for a headline (stories/cursor.ts): for measuring. */
  judged?: (lines: string[], points: number[]) => void;
  /** Weights of that evidence instead of those of its table: for measuring. */
  weights?: readonly number[];
  /** Model over lines instead of the one that is shipped: for measuring. Null for none. */
  lineModel?: LineModel | null;
  /** Told of the lines that the model over lines is asked about: for training it. */
  lined?: (page: SheetText, lines: readonly Line[]) => void;
}

/**
 * @param columns columns that articles of the archive carry
 * @param publication the paper as given on the command line
 */
export function knowledgeOf(archive: Archive, columns: Iterable<string>, publication?: string): Knowledge {
  const { importRules: rules } = archive;
  const places = archive.zones
    .flatMap(({ city, province, county }) => [city, province, county ?? ''])
    .filter(Boolean);
  return {
    archive,
    finder: zoneFinder(withAliases(archive.zones, rules), messageWords(archive.site).zone),
    names: { ...nameJudge([...places, ...MORE_PLACES]), forms: bylineForms(rules) },
    places: new Set([...places, ...MORE_PLACES]),
    columns: new Set([...columns, ...(rules?.columns ?? [])]),
    publications: new Set(
      [archive.site.publication, publication ?? '', ...(rules?.publications ?? [])].filter(Boolean),
    ),
    furniture: new Set(rules?.furniture.map(furnitureKey)),
  };
}

/** A page taken apart. */
export interface PageReading {
  page: SheetText;
  /** Invisible characters set aside before everything else. */
  noise: string;
  /** Characters that stood for others (references, radicals), each once. */
  changed?: { from: string; to: string }[];
  /** Control characters that stood between letters. */
  controls?: Control[];
  facts: PageFacts;
  /** The same by place, where one file holds several pages; empty for one page. */
  pages: PlacedFacts[];
  items: Item[];
  /** Furniture of the page itself, in order. */
  furniture: Furniture[];
  /** From the text, when no date is printed. */
  inferred?: InferredDate;
  /** Where its lines stand, for sources that know it. */
  printed?: PrintedPlaces;
}

/**
 * Reads a page.
 * @param source decoded text of one file
 * @param labels what the source says of its paragraphs
 */
export function readPage(
  source: string,
  knowledge: Knowledge,
  labels: readonly LineLabel[] = [],
): PageReading {
  const clean = setAsideNoise(source);
  const { text, removed, changed, decks, runIns } = withoutMarks(clean.text);
  const page = makePage(closeUp(text));
  const printed = withLabels(page, linesOf(page, text), labels);
  const { learned, others } = learnedFurniture(page, printed, knowledge.furniture);
  const { content, furniture, facts, pages, lines } = takeFurniture(
    page,
    columnsApart(page, markTables(page, markDecks(page, cutRunIns(page, others, runIns), decks))),
    knowledge,
  );
  const { names, columns, finder, places, judged, weights } = knowledge;
  const blocks = inContext(
    unwrap(page, content)
      .flatMap(partCredits)
      .flatMap((block) => partByline(block, names))
      .map((block) => classify(block, { names, columns })),
  );
  const items = group(blocks, {
    names,
    finder,
    places,
    ...(judged ? { judged } : {}),
    ...(weights ? { weights } : {}),
  });
  settleCredits(items);
  const indents = usesIndents(items);
  for (const item of items) {
    heal(item, indents);
    refine(item);
    item.doubts.push(...doubtsBetween(item, furniture));
  }
  if (items[0]) flagOpening(items[0]);
  hearModel(page, lines, readRoles(page, lines, items), items);
  const { kept, spilled } = withoutEmpty(items);
  const inferred = inferDate(kept.map(({ body }) => body.map(({ run }) => run.folded).join('\n')));
  return {
    page,
    noise: clean.noise + removed,
    changed,
    controls: controlsIn(source),
    facts,
    pages,
    items: kept,
    furniture: [...learned, ...furniture, ...spilled].sort((a, b) => startOf(a.run) - startOf(b.run)),
    ...(inferred ? { inferred } : {}),
  };
}

/** The page's lines; which of them were letter-spaced is told by the text from before they were closed up. */
function linesOf(page: SheetText, given: string): Line[] {
  const before = splitLines({ ...page, text: given, folded: given });
  return splitLines(page).map((line, index): Line => {
    const { start, end } = before[index] ?? line;
    return isLetterSpaced(given.slice(start, end)) ? { ...line, letterSpaced: true } : line;
  });
}

/** Lines that the archive's own rules know. */
function learnedFurniture(page: SheetText, lines: Line[], known: ReadonlySet<string>) {
  const isKnown = ({ start, end }: Line) => known.has(furnitureKey(page.text.slice(start, end)));
  return {
    learned: lines
      .filter(isKnown)
      .map((line): Furniture => ({ run: makeRun(page, [line]), role: 'learned' })),
    others: known.size === 0 ? lines : lines.filter((line) => !isKnown(line)),
  };
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
