/** What the importer read → a sheet with the desk as it lies at first. Pure. */
import type { ReadFile } from '../../import/readFile.ts';
import type { Draft } from '../../import/writing/draft.ts';
import { nameOf } from '../../import/writing/draft.ts';
import type { Run, Span } from '../../import/base/textRun.ts';
import type { PageReading } from '../../import/readPage.ts';
import type { Desk, DeskArticle, Form, Piece, PieceRole, Sheet } from './desk.ts';

/** What stands on the page between the names of a byline. */
const BYLINE_MARK = 'byline-mark';

/** @param name of the file, without its folder @param nameOf the registries' name of an id */
export function deskOf(
  name: string,
  { source, judged }: ReadFile,
  names: SubjectNames,
): { sheet: Sheet; desk: Desk } {
  const { reading, encoding, aside } = source;
  const sheet: Sheet = {
    name,
    encoding,
    text: reading.page.text,
    changed: reading.changed ?? [],
    aside: [...aside, ...(reading.noise ? [{ text: reading.noise, role: 'noise' }] : [])],
    ...(reading.printed ? { printed: reading.printed } : {}),
  };
  const maker = new DeskMaker(reading);
  const articles = judged.drafts.map((draft) => maker.article(draft, names));
  const margin = reading.furniture.map(({ run, role }) =>
    maker.piece('furniture', run.spans, { label: role }),
  );
  return {
    sheet,
    desk: { articles, margin, pictures: maker.pictures, next: maker.next, unwanted: [], aliases: [] },
  };
}

/** Names of zones and topics by id. */
export interface SubjectNames {
  zone(id: string): string;
  topic(id: string): string;
}

/** Numbers what it makes. */
class DeskMaker {
  next = 1;
  readonly pictures: Desk['pictures'] = {};
  private readonly reading: PageReading;

  constructor(reading: PageReading) {
    this.reading = reading;
  }

  piece(role: PieceRole, spans: Span[], more: Partial<Piece> = {}): Piece {
    return { id: `p${this.next++}`, spans, role, ...more };
  }

  article(draft: Draft, names: SubjectNames): DeskArticle {
    const { item } = draft;
    const runs = (role: PieceRole, all: (Run | undefined)[]) =>
      all.flatMap((run) => (run ? [this.piece(role, run.spans)] : []));
    const marks = item.furniture.filter(({ role }) => role === BYLINE_MARK);
    const signed = [
      ...item.authors.flatMap(({ name, role }) => [name, role?.run]),
      ...marks.map(({ run }) => run),
    ];
    const id = `a${this.next++}`;
    const shown = item.images.map(({ caption, credit, creditElsewhere, file, alt }) => {
      const picture = this.next++;
      this.pictures[picture] = {
        ...(file ? { file } : {}),
        ...(alt ? { alt } : {}),
        ...(creditElsewhere ? { creditElsewhere: creditElsewhere.spans } : {}),
      };
      const texts = { caption, credit };
      const pieces = (['caption', 'credit'] as const).flatMap((role) =>
        texts[role] ? [this.piece(role, texts[role].spans, { picture })] : [],
      );
      return { picture, pieces };
    });
    return {
      id,
      pieces: [
        ...runs('column', [item.column]),
        ...runs('kicker', [item.kicker]),
        ...runs('headline', item.headline),
        ...runs('subtitle', item.subtitle),
        ...this.byLine(signed.flatMap((run) => run?.spans ?? [])),
        ...item.body.map(({ type, run, indented }) => this.piece(type, run.spans, { indented })),
        ...shown.flatMap(({ pieces }) => pieces),
        ...this.furniture(item.furniture.filter(({ role }) => role !== BYLINE_MARK)),
      ],
      pictures: shown.map(({ picture }) => picture),
      form: formOf(draft, names),
      doubts: draft.doubts.map((doubt, index) => ({ id: `${id}-${index}`, ...doubt, settled: false })),
      ...(item.columnAbove ? { columnAbove: item.columnAbove.spans } : {}),
    };
  }

  /** Names, roles and marks of one printed line are one byline. */
  private byLine(spans: Span[]): Piece[] {
    return this.lines(spans).map((line) => this.piece('byline', line));
  }

  /** What is left of one line (the brackets and words of a dateline) is one piece. */
  private furniture(all: { run: Run; role: string }[]): Piece[] {
    const labels = [...new Set(all.map(({ role }) => role))];
    return labels.flatMap((label) => {
      const spans = all.filter(({ role }) => role === label).flatMap(({ run }) => run.spans);
      return this.lines(spans).map((line) => this.piece('furniture', line, { label }));
    });
  }

  private lines(spans: Span[]): Span[][] {
    const lines: Span[][] = [];
    for (const span of [...spans].sort((a, b) => a.start - b.start)) {
      const last = lines.at(-1)?.at(-1);
      const gap = last ? this.reading.page.text.slice(last.end, span.start) : '\n';
      if (gap.includes('\n')) lines.push([span]);
      else lines.at(-1)!.push(span);
    }
    return lines;
  }
}

function formOf({ item, data }: Draft, names: SubjectNames): Form {
  const source = typeof data.source === 'object' ? data.source : {};
  return {
    date: data.date,
    dateInferred: data.dateInferred ?? '',
    dateline: data.dateline ?? '',
    kind: item.kind,
    zones: (data.zones as string[]).map(names.zone),
    topics: (data.topics as string[]).map(names.topic),
    authors: item.authors.map(({ name, role }) => ({
      name: nameOf(name),
      ...(role ? { role: role.text } : {}),
    })),
    publication: source.publication ?? '',
    issueDate: source.issueDate ?? '',
    pageNumber: String(source.pageNumber ?? ''),
    section: source.section ?? '',
    continuedOn: String(source.continuedOn ?? ''),
    continuedFrom: String(source.continuedFrom ?? ''),
    url: source.url ?? '',
    keepDraft: false,
    near: false,
  };
}
