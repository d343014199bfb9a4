/** One Markdown file → a validated record, or every problem in it. Pure. */
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { renderBody, type RenderedBody } from '../markdown/render.ts';
import { conflictFaults } from '../problems/conflictFault.ts';
import { characterFault, characterFaults } from '../problems/characterFault.ts';
import { encodingFault } from '../problems/encodingFault.ts';
import { fault, wording } from '../problems/fault.ts';
import { cutText } from '../text/cut.ts';
import { closed, wholeSentences } from '../text/wholeSentences.ts';
import { labelOf, personOf, type NamedPerson } from '../citation/person.ts';
import { simhash } from '../text/simhash.ts';
import { typeset } from '../text/typeset.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { escapedCharacters } from './characters.ts';
import { FIELDS, setInType } from './fields/index.ts';
import { CORRECTION } from './fields/notes.ts';
import { IMAGE } from './fields/pictures.ts';
import { STATEMENT } from './fields/rights.ts';
import { entityFaults, withoutEntities } from '../problems/entityFaults.ts';
import { leftovers } from './faults/leftovers.ts';
import { authorFaults } from './lists.ts';
import { folderFault, nameFaults } from '../problems/fileNames.ts';
import { headlineFaults } from './faults/headlineFaults.ts';
import { spacedTexts } from './faults/spacedTexts.ts';
import { resolveAuthors, resolveNames } from './names.ts';
import { markOf } from './mark.ts';
import { textDigest } from './textDigest.ts';
import { readFrontMatter, type RawFrontMatter } from './frontMatter.ts';
import { isError, type Problem } from '../problems/problem.ts';
import type { ArticleRecord } from './record.ts';
import type { ArticleId } from '../ids.ts';
import type { FrontMatter } from './schema.ts';
import { sourceFaults } from './faults/sourceFaults.ts';

/** What one file yields: a record with its body's source, or problems (warnings may stand beside a record). */
export interface ParsedArticle {
  record?: ArticleRecord;
  /** Rendered body, without picture addresses; for search records and checks. */
  body?: RenderedBody;
  /** Zones, topics and authors as the file names them, beside a record: see `underRegistries`. */
  named?: NamesAsWritten;
  problems: Problem[];
}

/** Names of zones, topics and authors as written. */
export interface NamesAsWritten {
  zones: string[];
  topics: string[];
  authors: NamedPerson[];
}

/** Where a file stands: for reports, for its id, and for its permalink. */
export interface ArticleFile {
  /** Path below the content folder. Example: `articles/2023/04/kunshan.md`. */
  file: string;
  /** Path as reported in problems. Example: `content/articles/2023/04/kunshan.md`. */
  shown: string;
}

/**
 * Digest of a file's bytes.
 * @returns first 32 hexadecimal digits of SHA-256
 */
export function digestOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

/** @param file path below the content folder */
export function idOf(file: string): ArticleId {
  // macOS hands out names decomposed; an address is composed.
  const name = file.normalize('NFC').replace(/^articles\//, '');
  return name.slice(0, -extname(name).length) as ArticleId;
}

/**
 * Parses and validates one article.
 * @param bytes the file, UTF-8
 */
export function parseArticle(
  bytes: Uint8Array,
  { file, shown }: ArticleFile,
  archive: Archive,
): ParsedArticle {
  const problems: Problem[] = [];
  const report = (problem: Omit<Problem, 'file'>) => problems.push({ ...problem, file: shown });

  const text = decodeUtf8(bytes);
  if (text === undefined) {
    report({ line: 1, column: 1, field: '', ...encodingFault(bytes) });
    return { problems };
  }

  const conflicts = conflictFaults(text);
  for (const told of conflicts) report({ ...told, field: '' });
  if (conflicts.length > 0) return { problems };

  const front = readFrontMatter(text, report);
  const { split } = front;
  if (!split) return { problems };

  // What is told of a line comes with the line as it should be: signs that cannot be seen are gone from it.
  const mended = new Set(problems.map(({ line }) => line));
  for (const told of characterFaults(text).filter(
    ({ code, line }) => code !== 'character-invisible' || !mended.has(line),
  ))
    report({ ...told, field: told.line < split.bodyLine ? '' : '正文' });
  for (const { path, doubt } of escapedCharacters(front.raw, text))
    report({ ...characterFault(doubt), ...front.placeOf(path) });

  if (front.raw['draft'] !== true) for (const told of leftovers(text, split.bodyLine)) report(told);
  const inTexts = [headlineFaults, spacedTexts, sourceFaults, entityFaults].flatMap((find) =>
    find(front.raw, text),
  );
  for (const { path, ...told } of inTexts) report({ ...told, ...front.placeOf(path) });
  for (const told of nameFaults(file)) report({ ...told, line: 1, column: 1, field: '' });

  const body = renderBody(split.body);
  for (const told of body.faults) report({ ...told, line: told.line + split.bodyLine - 1, field: '正文' });
  // Where something of the text cannot be shown, that is the cause.
  const isEmpty =
    body.paragraphs.length === 0 &&
    body.images.length === 0 &&
    !body.faults.some(isError) &&
    !hasCaption(front.raw);
  if (isEmpty && front.raw['withdrawn'] === undefined) {
    report({ ...fault('body-empty'), line: split.bodyLine, column: 1, field: '正文' });
  }
  const resolved = resolveNames(
    front.raw,
    archive,
    (path, told) => report({ ...told, ...front.placeOf(path) }),
    front.placeOf,
  );
  const authorAt = (position: number) => front.placeOf(['authors', position]);
  const authorsAt = (at: number) => ({
    field: front.placeOf(['authors']),
    item: authorAt(at),
    last: front.placeOf(['authors', at, 'role']),
  });
  for (const { position, field, told } of authorFaults(
    withoutEntities(front.raw['authors']),
    authorsAt,
    (name) => isRegistered(archive, name),
  ))
    report({ ...told, ...(field ? front.placeOf(['authors', position, field]) : authorAt(position)) });
  oneLineOnce(problems);
  if (!front.data || problems.some(({ severity }) => severity === 'error')) return { problems };
  const misplaced = folderFault(file, [
    front.data.date.slice(0, 4),
    front.data.source?.issueDate?.slice(0, 4),
  ]);
  if (misplaced) report({ ...misplaced, ...front.placeOf(['date']) });
  const authors = resolveAuthors(front.data.authors, archive, (position, told) =>
    report({ ...told, ...authorAt(position) }),
  );
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  const digests = { digest: digestOf(bytes), sha256: textDigest(split.body) };
  const record = makeRecord(file, digests, front.data, { ...resolved, authors }, body, archive);
  return { record, body, named: namesGiven(front.data), problems };
}

/** What is wrong with names: told of the line as it is when all above is mended. */
const OF_NAMES = new Set(['authors-list', 'zone-list', 'topic-list']);

/** Of two faults in one line, each with the line to write, the first says it as both want it: whoever follows it is done. */
function oneLineOnce(problems: Problem[]): void {
  for (const names of problems.filter(({ code }) => OF_NAMES.has(code))) {
    const first = problems.find(
      (one) => one.line === names.line && !OF_NAMES.has(one.code) && one.values?.['line'] !== undefined,
    );
    if (!first || names.values?.['line'] === undefined) continue;
    const values = { ...first.values, line: names.values['line'] };
    Object.assign(first, { values, ...wording(first.code, values, 0) });
    problems.splice(problems.indexOf(names), 1);
  }
}

/** What one file yields, without its body. */
type Outcome = Omit<ParsedArticle, 'body'>;

/**
 * What parsing a file again would give, now that zones, topics or authors have changed: without reading it.
 * @param outcome what parsing gave under other registries
 * @param breaksAlike whether a headline breaks as it did
 * @returns undefined where the file must be parsed again: a name means something else now, or there were problems
 */
export function underRegistries(
  outcome: Outcome,
  archive: Archive,
  breaksAlike: (headline: string) => boolean = () => false,
): Outcome | undefined {
  const { record, named, problems } = outcome;
  if (!record || !named || problems.length > 0) return undefined;
  const mean = <Id>(names: string[], index: { find(name: string): { id: Id } | undefined }) =>
    names.map((name) => index.find(name)?.id);
  const isSame = (ids: readonly unknown[], now: readonly unknown[]) =>
    ids.length === now.length && ids.every((id, place) => id === now[place]);
  if (!isSame(record.zones, mean(named.zones, archive.zoneNames))) return undefined;
  if (!isSame(record.topics, mean(named.topics, archive.topicNames))) return undefined;
  const found = named.authors.map((byline) => archive.people.find(byline));
  if (found.some(({ told }) => told)) return undefined;
  const labels = found.map(({ author }, place) => (author ? labelOf(author) : named.authors[place]!.name));
  if (!isSame(record.authors.map(personOf), labels)) return undefined;
  // A draft may be without a headline yet.
  const title = record.title || '';
  if (breaksAlike(title)) return outcome;
  return { ...outcome, record: { ...record, headline: archive.breaker.split(title) } };
}

function namesGiven({ zones, topics, authors }: FrontMatter): NamesAsWritten {
  const filled = (names: string[]) => names.filter((name) => name.trim() !== '');
  return { zones: filled(zones), topics: filled(topics), authors };
}

function isRegistered({ people }: Archive, name: string): boolean {
  const { author, told } = people.find({ name });
  return author !== undefined || told !== undefined;
}

/** A photo item may be nothing but its caption. */
function hasCaption({ images }: RawFrontMatter): boolean {
  return (
    Array.isArray(images) &&
    images.some((image: { caption?: unknown } | null) => typeof image?.caption === 'string')
  );
}

function makeRecord(
  file: string,
  { digest, sha256 }: Pick<ArticleRecord, 'digest' | 'sha256'>,
  data: FrontMatter,
  resolved: Pick<ArticleRecord, 'zones' | 'topics' | 'authors'>,
  body: RenderedBody,
  archive: Archive,
): ArticleRecord {
  const text = body.paragraphs.join('\n');
  const { digest: isDigest, source, rights = archive.site.rights, ...rest } = data;
  const id = idOf(file);
  return dropUndefined({
    ...rest,
    id,
    file,
    digest,
    sha256,
    mark: markOf(id, digest),
    ...setInType(rest, FIELDS),
    headline: archive.breaker.split(typeset(data.title)),
    ...resolved,
    images: data.images.map((image) => dropUndefined({ ...image, ...setInType(image, IMAGE) })),
    corrections: data.corrections.map((one) => ({ ...one, ...setInType(one, CORRECTION) })),
    bodyImages: body.images.length > 0 ? body.images : undefined,
    bodyLinks: body.links.length > 0 ? body.links : undefined,
    source: sourceOf(source, archive),
    rights: rights && { ...rights, ...setInType(rights, STATEMENT) },
    digestText: isDigest,
    excerpt: excerptOf(body),
    length: text.replace(/\s+/g, '').length,
    names: namesIn(text),
    simhash: simhash(text),
  });
}

/** The printed source; the archive's own paper where the article names none. Nothing later asks the settings again. */
function sourceOf(given: FrontMatter['source'], { site }: Archive): ArticleRecord['source'] {
  const source = dropUndefined({ publication: site.publication, ...given });
  return Object.keys(source).length > 0 ? source : undefined;
}

/** The opening of the body, cut at a sentence or clause where one ends in time, best not within a quotation; one that is cut is closed. */
function excerptOf(body: RenderedBody): string {
  const opening = body.paragraphs.find((paragraph) => paragraph.length >= 20) ?? body.paragraphs[0] ?? '';
  if (opening.length <= 90) return opening;
  const cut = cutText(opening, 90);
  const whole = wholeSentences(cut);
  if (whole >= 40) return cut.slice(0, whole);
  const end = Math.max(cut.lastIndexOf('。'), cut.lastIndexOf('；'), cut.lastIndexOf('！'));
  return closed(
    end >= 40 ? cut.slice(0, end + 1) : `${cut.replace(/(?<![，、：“‘（《\s])[，、：“‘（《\s]+$/u, '')}……`,
  );
}

/** Names set off in the text, by 《》 or “”, at most eight, in order: what related articles may share. */
function namesIn(text: string): string[] {
  const names = [...text.matchAll(/[“《]([\p{L}\p{N}·]{3,16})[”》]/gu)].map((match) => match[1]!);
  return [...new Set(names)].slice(0, 8);
}

function dropUndefined<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, item]) => item !== undefined && item !== ''),
  ) as T;
}
