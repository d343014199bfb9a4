/** Bylines: who wrote the article, in all forms in which papers print it. */
import type { ParsedByline } from './bylineAuthors.ts';
import { BylineReader } from './bylineTokens.ts';
import type { BylineForm } from '../base/learned.ts';
import type { NameJudge } from '../base/people.ts';
import { makeRun, slice, trim, type Run, type Span } from '../base/textRun.ts';
import { placeBefore } from './placeBefore.ts';
import { staffBeside } from './staffBeside.ts';

export type { Byline, ParsedByline } from './bylineAuthors.ts';

/** Bylines that name an office or no one, not a person: printed so, kept so. */
const OFFICE =
  /^(?:(?:本报|本刊)?(?:特约)?(?:评论员|编者|观察员)|(?:一|几|部分|热心|本报)[名位个]?\p{Script=Han}{0,4}(?:读者|网友|市民|职工|居民|业主|员工))$/u;

/** 记者 甲 文/图: who took the pictures wrote the text. */
export const TEXT_AND_PICTURES = /文\s*[/／、]\s*(?:图|摄)|图\s*[/／、]\s*文|图文|文并摄/u;

/** <广告>, 《方正》: marks of titles and of what a site sets in; names stand in round, square and tortoise brackets. */
const IN_TITLE_MARKS = /^\s*(?:<[^<>]*>|《[^《》]*》)\s*$/u;

/**
 * Reads a run as a byline.
 * @param run one line, the inside of brackets, or the end of a paragraph
 * @param lenient true where brackets or 本报 leave no doubt that it is a byline: names with an unknown surname count, too
 * @returns undefined when anything in it is neither name, role nor mark
 */
export function parseByline(run: Run, names: NameJudge, lenient = false): ParsedByline | undefined {
  const text = run.folded;
  if (text.trim() === '' || text.replace(/\s/gu, '').length > 80) return undefined;
  if (IN_TITLE_MARKS.test(text)) return undefined;
  const learned = ofForm(run, names.forms ?? []);
  if (learned) return learned;
  const staff = staffBeside(text).map(({ from, to }) => slice(run, from, to));
  if (staff.length > 0) return besideStaff(run, staff, names, lenient);
  const by = BY.exec(text)?.groups?.['name'];
  const signed = by === undefined ? undefined : signedBy(run, by, names);
  if (signed) return signed;
  if (OFFICE.test(text.replace(/\s/gu, '')))
    return { authors: [{ name: trim(run) }], rest: [], strength: 'role', photo: false };
  const note = AUTHOR_NOTE.exec(text);
  if (note?.groups) return ofNote(run, note, names);
  if (TELLS_OF_AUTHOR.test(text)) return undefined;
  const student = STUDENT.exec(text);
  const ofStudent = student && parseByline(slice(run, student[0].length), names, true);
  if (ofStudent)
    return { ...ofStudent, rest: [slice(run, 0, student[0].length), ...ofStudent.rest], strength: 'role' };
  const reader = READER.exec(text);
  const readers = reader && READERS.test(reader[2]!) ? readersOf(run, reader, names) : undefined;
  if (readers) return readers;
  if (reader) {
    const at = reader[0].length - reader[2]!.length;
    const role = trim(slice(run, 0, at));
    return {
      authors: [{ name: trim(slice(run, at)), role: { text: role.text, run: role } }],
      rest: [],
      strength: 'role',
      photo: false,
    };
  }
  const sender = senderOf(run, names);
  if (sender) return sender;
  const inBrackets = BRACKETED.test(text);
  const place = lenient || inBrackets ? placeBefore(text, names) : undefined;
  const fromPlace = place && parseByline(slice(run, place), names, true);
  if (fromPlace) return { ...fromPlace, rest: [slice(run, 0, place), ...fromPlace.rest] };
  const read = (nameFirst: boolean) =>
    new BylineReader(run, names, {
      told: lenient,
      lenient:
        lenient || inBrackets || OPENS_BYLINE.test(text) || NAMED_PAPER.test(text) || MARKED_NAME.test(text),
      bracketed: lenient || inBrackets,
      nameFirst,
    }).read();
  const parsed = read(false) ?? (ROLE_OR_SURNAME.test(text) ? read(true) : undefined);
  // 王磊: begins a headline in two lines, or an answer.
  return !lenient && parsed?.strength !== 'role' && /[:：]$/u.test(text.trim()) ? undefined : parsed;
}

/** 采写：甲　统筹：乙: what is left without who made the page. */
function besideStaff(run: Run, staff: Run[], names: NameJudge, lenient: boolean): ParsedByline | undefined {
  const spans = without(
    run,
    staff.flatMap((part) => part.spans),
  ).flatMap((part) => part.spans);
  const parsed = parseByline(makeRun(run.page, spans), names, lenient);
  return parsed && { ...parsed, rest: [...parsed.rest, ...staff] };
}

/** 由 甄念, By 甄念, 由 甄念 发布: how software of sites names who wrote. */
const BY = /^\s*(?:由|(?:Posted |Written )?By)\s*[:：]?\s+(?<name>\p{Script=Han}(?:.*\S)?)\s*$/iu;
const POSTED = /\s*(?:发布|发表|撰写|撰文)$/u;

/** Names after that word, where they are surely names: 由 is a surname, too. */
function signedBy(run: Run, found: string, names: NameJudge): ParsedByline | undefined {
  const from = run.folded.lastIndexOf(found);
  const to = from + found.replace(POSTED, '').length;
  const parsed = parseByline(slice(run, from, to), names);
  if (!parsed || parsed.authors.some(({ name }) => names.judge(name.folded.replace(/\s/gu, '')) !== 'sure'))
    return undefined;
  return {
    ...parsed,
    rest: [slice(run, 0, from), ...parsed.rest, slice(run, to)],
    strength: 'role',
  };
}

/** 文　华: a role, or a name set apart. */
const ROLE_OR_SURNAME = /^[文图]\s{1,3}\p{Script=Han}(?!\p{Script=Han})/u;

/** （作者：李洋，单位：某某管委会）, （作者系某某研究员 李洋）: who the author is stands beside the name. */
const AUTHOR_NOTE =
  /^\s*[(（]?\s*作者(?:\s*[:：]\s*(?<before>[\p{Script=Han}·\s]{2,12}?)\s*[,，;；]\s*(?:作者)?(?:单位|系|为|是|供职于|就职于|现任)[^()（）]{2,40}|(?:系|为|是)[^()（）。]{2,30}?[\s,，](?<after>\p{Script=Han}(?:\s?\p{Script=Han}){1,3}))\s*[)）]?\s*$/u;

/** （作者系高校教师）: who the author is, and no name. */
export const TELLS_OF_AUTHOR =
  /^\s*[(（]?\s*[作笔]者(?:\p{Script=Han}{2,4})?(?:单位|分别|均|现?[系为是任]|来自|[供就]职|简介)/u;

function ofNote(run: Run, match: RegExpExecArray, names: NameJudge): ParsedByline | undefined {
  const name = match.groups!['before'] ?? match.groups!['after']!;
  const from = match[0].indexOf(name, match[0].indexOf('作者') + 2);
  const parsed = parseByline(slice(run, from, from + name.length), names, true);
  if (!parsed) return undefined;
  return {
    ...parsed,
    rest: [slice(run, 0, from), ...parsed.rest, slice(run, from + name.length)],
    strength: 'role',
  };
}

/** A line in a form that the archive has taught. */
function ofForm(run: Run, forms: readonly BylineForm[]): ParsedByline | undefined {
  for (const { pattern, role } of forms) {
    const found = pattern.exec(run.folded)?.groups?.['names'];
    if (found === undefined) continue;
    const from = run.folded.lastIndexOf(found);
    const authors = [...found.matchAll(LEARNED_NAME)].map(({ index, 0: name }) => ({
      name: slice(run, from + index, from + index + name.length),
      ...(role === undefined ? {} : { role: { text: role } }),
    }));
    const ends = authors.flatMap(({ name }) => name.spans);
    const rest = without(run, ends);
    return { authors, rest, strength: 'role', photo: false };
  }
  return undefined;
}

const LEARNED_NAME =
  /\p{Script=Han}\s\p{Script=Han}(?!\p{Script=Han})|\p{Script=Han}+(?:·\p{Script=Han}+)*|[A-Za-z][A-Za-z.\s]*[A-Za-z]/gu;

/** What of a run is outside some of its stretches. */
function without(run: Run, taken: readonly Span[]): Run[] {
  const left = run.spans.flatMap(({ start, end }) => {
    const inside = taken.filter((span) => span.start < end && span.end > start);
    const edges = [start, ...inside.flatMap((span) => [span.start, span.end]), end];
    return Array.from({ length: edges.length / 2 }, (_, at) => ({
      start: edges[2 * at]!,
      end: edges[2 * at + 1]!,
    }));
  });
  return left.filter(({ start, end }) => start < end).map((span) => makeRun(run.page, [span]));
}

/** 外语学院08级 苏晚晴: faculty and year before a student's name. */
const STUDENT =
  /^\s*[(（]?\s*\p{Script=Han}{1,10}(?:学院|系|专业|班)?\s*(?:\d{2}|\d{4})级\s*(?:\p{Script=Han}{0,8}(?:专业|系)?\s*\d{0,4}班?)\s+(?=\p{Script=Han}(?:\s?\p{Script=Han}){1,3}\s*[)）]?\s*$)/u;

/** 陈水生 王阿喜: more than one name behind 读者. */
const READERS =
  /^\p{Script=Han}(?:\s?\p{Script=Han}|\p{Script=Han}{2})\s+\p{Script=Han}{2,3}\s*$|^\p{Script=Han}{2,3}\s+\p{Script=Han}\s\p{Script=Han}\s*$/u;

function readersOf(run: Run, reader: RegExpExecArray, names: NameJudge): ParsedByline | undefined {
  const at = reader[0].length - reader[2]!.length;
  const parsed = parseByline(slice(run, at), names, true);
  if (!parsed || parsed.authors.length < 2) return undefined;
  const role = trim(slice(run, 0, at));
  const authors = parsed.authors.map(({ name }, index) => ({
    name,
    role: { text: role.text, ...(index === 0 ? { run: role } : {}) },
  }));
  return { ...parsed, authors, strength: 'role', photo: false };
}

/** 读者 姜女士: who wrote a letter. */
const READER =
  /^\s*((?:\p{Script=Han}{2,4}\s{0,2})?(?:热心)?(?:读者|市民|网友|居民|业主|村民|职工|家长)\s*[:：]?\s+)((?:\p{Script=Han}|[A-Za-z]+|[×＊*]+)(?:\s?(?:\p{Script=Han}|[×＊*])){1,5})\s*$/u;

/** 衡阳机械厂　女工　廖金枝: where who sends a letter works, or as what, before the name. */
const SENDER =
  /^\s*[(（]?\s*(?<from>(?:\p{Script=Han}{2,14}\s+){1,3})(?<name>\p{Script=Han}{2,3}|\p{Script=Han}\s{1,2}\p{Script=Han})\s*[)）]?\s*$/u;
const WORKPLACE =
  /(?:厂|公司|中学|小学|大学|学校|学院|医院|街道|社区|车间|[村镇乡]|工人|女工|职工|教师|学生|司机|农民|护士|医生|战士)\s/u;

function senderOf(run: Run, names: NameJudge): ParsedByline | undefined {
  const { from, name } = SENDER.exec(run.folded)?.groups ?? {};
  if (!from || !name || !WORKPLACE.test(from) || names.judge(name.replace(/\s/gu, '')) !== 'sure')
    return undefined;
  const at = run.folded.indexOf(from);
  const end = at + from.length;
  const office = trim(slice(run, at, end));
  return {
    authors: [{ name: slice(run, end, end + name.length), role: { text: office.text, run: office } }],
    rest: [slice(run, 0, at), slice(run, end + name.length)],
    strength: 'names',
    photo: false,
  };
}

/** A whole line in brackets: (木文川 段 瑾). */
const BRACKETED = /^\s*[(（【[〔][^()（）【】〔〕[\]]+[)）】\]〕]\s*$/u;

/** □ 汉小川: that mark stands before authors. */
const MARKED_NAME = /^\s*□\s*\p{Script=Han}(?:\s?\p{Script=Han}){1,3}\s*$/u;

/** A line that begins so, with a space before the name, is a byline whatever the surname; so is 文 / 李洋. */
const OPENS_BYLINE =
  /^[□■◎◆▲●▶►☉⊙\s]*\(?\s*(?:(?:文|图文|撰文|采写|作者)\s*[/|:]\s*)?(?:本报|本刊|本网)?(?:(?:特约|实习|见习|首席|驻\p{Script=Han}{2,4})?(?:记者|通讯员)\s+|(?<=[/|:]\s*))(?:\p{Script=Han}{2,6}(?:·\p{Script=Han}+)*|\p{Script=Han}\s+\p{Script=Han}{1,2})(?:[\s、)]|$)/u;

/** 园区周报首席记者 区慕南: any paper's name, its reporter and names by themselves. */
const NAMED_PAPER =
  /^[□■◎◆▲●▶►☉⊙\s]*\p{Script=Han}{2,10}[报刊网台社](?:\p{Script=Han}{2,4})?(?:记者|通讯员)\s+\p{Script=Han}{2,3}(?:[\s、]+\p{Script=Han}{2,3})*(?:\s+(?:文\s*[/、]\s*图|图文|摄影报道))?\s*$/u;
