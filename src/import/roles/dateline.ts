/** Datelines (电头): 本报讯, 新华社北京5月3日电, with the byline that often stands inside them. */
import { parseByline, TELLS_OF_AUTHOR, type ParsedByline } from './byline.ts';
import type { NameJudge } from '../base/people.ts';
import { concat, slice, trim, type Run } from '../base/textRun.ts';

/** The opening of a report: where it was sent from and by whom, and the text after it. */
export interface Dateline {
  /** As printed, byline aside. Example: 本报讯. */
  text: string;
  /** Characters of the dateline, brackets and separators included. */
  rest: Run[];
  byline?: ParsedByline;
  /** The paragraph after the dateline. */
  body: Run;
}

const PLACE = '(?!记者|特派|通讯员)[\\p{Script=Han}]{2,8}?';
const FIGURE = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
// Word processors leave blanks between figures and characters: 10月 20日.
const DAY = `(?:${FIGURE}\\s?月\\s?)?${FIGURE}\\s?日`;
/** 讯, 专电, 综合消息 */
const NEWS = '(?:综合|专|特|快)?(?:讯|电|消息)';
const OPENINGS = [
  new RegExp(`^[【\\[]?\\s*(?:本报|本刊|本网)\\s*(?:${PLACE})?\\s*(?:${DAY})?\\s*${NEWS}\\s*[】\\]]?`, 'u'),
  new RegExp(
    `^[【\\[]?\\s*(?:(?:据)?(?:新华社|新华网|中新社|中新网|人民网|科技日报|中国新闻社)(?:\\s*(?:${PLACE})?\\s*(?:${DAY})?\\s*(?:专|快)?(?:电|讯)|\\s*讯))\\s*[】\\]]?`,
    'u',
  ),
  new RegExp(`^【[\\p{Script=Han}]{1,12}讯】`, 'u'),
  // Any outlet, with the place and the day: 某某导报北京5月16日电.
  new RegExp(
    `^(?:据)?(?:\\p{Script=Han}{1,9}(?:社|报|网|台|刊)\\s*[·、/]\\s*)?\\p{Script=Han}{1,9}(?:社|报|网|台|刊)\\s*${PLACE}\\s*${DAY}\\s*(?:专|快)?(?:电|讯)`,
    'u',
  ),
  new RegExp(
    `^[【〔[](?:\\p{Script=Han}{2,8}(?:社|报|网|台)\\s*(?:${PLACE})?\\s*(?:${DAY})?\\s*(?:专|快)?(?:电|讯)|(?:本报|本刊|本网)?(?:综合)(?:报道|报导|消息|外电))[】〕\\]]`,
    'u',
  ),
  // The paper by its own name, with a day or without, and its reporter in brackets: 某某日报5月23日讯（记者 甲）.
  new RegExp(`^\\p{Script=Han}{1,8}报\\s*(?:${DAY}\\s*)?(?:专?[讯电]|消息)(?=\\s*[(（])`, 'u'),
  // What another paper reported, set apart from the text: 据《某某日报》消息.
  /^据\s*《[^》]{2,16}》\s*(?:网站)?(?:报道|报导|消息|讯)(?=\s)/u,
  // 讯 lost in recognition: the space after 本报 is what is left of it.
  /^(?:本报)(?=[\s(])/u,
];
/** A body sentence may begin so (本报记者从…获悉); a byline only when names follow and a space or 报道 after them. */
const BYLINE_FIRST =
  /^(?:本报)?(?:特约|实习|见习|首席|驻\p{Script=Han}{2,3})*(?:记者|通讯员)\s*[^\s,，。:：]{2,4}(?:[\s、]+(?:通讯员|记者|实习生)?\s*\p{Script=Han}{2,4})*?(?:\s*(?:综合)?报道\s*[:：]?\s*|\s{1,4}(?=近日|日前|\d|昨|今|本|记|在|从|[“"《]))/u;
const BRACKET = /^\s*[(（【[〔〖]([^()（）【】[\]〔〕〖〗]{2,60})[)）】\]〕〗]\s*[:：—-]*\s*/u;
const OPEN_BYLINE = /^\s*(?=(?:本报|实习|见习|特约|首席)*(?:记者|通讯员))/u;

/**
 * Reads the opening of a paragraph.
 * @returns undefined when the paragraph begins without a dateline
 */
export function readDateline(run: Run, names: NameJudge): Dateline | undefined {
  const opening = OPENINGS.map((pattern) => pattern.exec(run.folded)?.[0]).find(
    (match) => match !== undefined,
  );
  const ofOutlet =
    opening === undefined || opening.trim() === '本报' ? readOutletFirst(run, names) : undefined;
  if (ofOutlet) return ofOutlet;
  if (opening === undefined) return readBylineFirst(run, names);
  const after = slice(run, opening.length);
  const inside = readBracket(after, names) ?? readOpenByline(after, names) ?? readReporter(after, names);
  const head = slice(run, 0, opening.length);
  const gap = inside ? undefined : /^[\s:：—-]*/u.exec(after.folded)?.[0].length;
  return {
    text: head.text.replace(/^[【[]|[】\]]$/gu, '').trim(),
    rest: [trim(head), ...(inside?.rest ?? [slice(after, 0, gap)])],
    ...(inside ? { byline: inside.byline } : {}),
    body: inside ? inside.body : slice(after, gap ?? 0),
  };
}

/**
 * 江城晚报·掌上江城讯（记者 甲）: whatever stands before 讯 is the outlet, by one name or by two, when brackets with a
 * reporter follow.
 */
const OUTLET_FIRST =
  /^[【[]?\s*(?:本报|[\p{Script=Han}A-Za-z]{2,12})(?:\s*[·•・、/&|]\s*[\p{Script=Han}A-Za-z]{2,12}|\s*[(（][\p{Script=Han}A-Za-z、·]{2,16}[)）]|\s+[\p{Script=Han}A-Za-z]{2,12}){0,2}\s*(?:专?讯|消息)\s*[】\]]?(?=\s*[(（])/u;

function readOutletFirst(run: Run, names: NameJudge): Dateline | undefined {
  const opening = OUTLET_FIRST.exec(run.folded)?.[0];
  if (opening === undefined) return undefined;
  const inside = readBracket(slice(run, opening.length), names);
  if (inside?.byline.strength !== 'role') return undefined;
  const head = slice(run, 0, opening.length);
  return {
    text: head.text.replace(/^[【[]|[】\]]$/gu, '').trim(),
    rest: [trim(head), ...inside.rest],
    byline: inside.byline,
    body: inside.body,
  };
}

/** @returns whether a text begins as a report does: 本报讯, 新华社北京5月3日电 */
export function beginsReport(folded: string): boolean {
  return OPENINGS.some((pattern) => pattern.test(folded));
}

interface Inside {
  byline: ParsedByline;
  rest: Run[];
  body: Run;
}

function readBracket(after: Run, names: NameJudge): Inside | undefined {
  const match = BRACKET.exec(after.folded);
  if (!match) return undefined;
  const open = match[0].indexOf(match[1]!);
  const inner = slice(after, open, open + match[1]!.length);
  const [who, day] = withoutDay(inner, names);
  const byline = parseByline(who, names, true);
  if (!byline) return undefined;
  return {
    byline,
    rest: [
      slice(after, 0, open),
      slice(after, open + match[1]!.length, match[0].length),
      ...day,
      ...byline.rest,
    ],
    body: slice(after, match[0].length),
  };
}

const DAY_BEFORE_REPORT = new RegExp(`\\s*${DAY}\\s*(?=(?:报导|报道|电|讯)$)`, 'u');

/** 记者卓文川台北10月20日报导: the day stands between the place and the verb. */
function withoutDay(inner: Run, names: NameJudge): [who: Run, day: Run[]] {
  const match = DAY_BEFORE_REPORT.exec(inner.folded);
  if (!match) return [inner, []];
  const [from, to] = [match.index, match.index + match[0].length];
  const place = [4, 3, 2].find(
    (length) => from > length && names.isPlace(inner.folded.slice(from - length, from)),
  );
  if (/[电讯]$/u.test(inner.folded) && place)
    return [slice(inner, 0, from - place), [slice(inner, from - place)]];
  return [concat([slice(inner, 0, from), slice(inner, to)]), [slice(inner, from, to)]];
}

/** 本报讯 记者李洋、通讯员赵明报道: the longest opening up to a space or colon that reads as a byline. */
function readOpenByline(after: Run, names: NameJudge): Inside | undefined {
  if (!OPEN_BYLINE.test(after.folded)) return undefined;
  const ends = [...after.folded.slice(0, 60).matchAll(/报道[:：]?|[\s:：]+/gu)]
    .map(({ index, 0: mark }) => index + mark.length)
    .filter((end) => end > 2);
  for (const end of ends.reverse()) {
    // 记者…报道 can hold nothing but a name, whatever the surname.
    const sure = /(?:报道|报导)[:：]?\s*$/u.test(after.folded.slice(0, end));
    const byline = parseByline(slice(after, 0, end), names, sure);
    if (byline?.strength === 'role') return { byline, rest: byline.rest, body: slice(after, end) };
    const bare = sure ? withoutReports(after, end, names) : undefined;
    if (bare) return bare;
  }
  return undefined;
}

/** 记者钱　岚报道：, where only the names are read as a byline. */
function withoutReports(after: Run, end: number, names: NameJudge): Inside | undefined {
  const at = after.folded.slice(0, end).search(/(?:报道|报导)[:：]?\s*$/u);
  const byline = parseByline(slice(after, 0, at), names, true);
  return byline?.strength === 'role'
    ? { byline, rest: [...byline.rest, slice(after, at, end)], body: slice(after, end) }
    : undefined;
}

/** 本报讯　祁连报道：, with no role before the name; 综合报道 names no one. */
const REPORTED =
  /^\s*(?<who>(?!综合|独家|专题|现场|连续|跟踪|滚动|媒体)\p{Script=Han}{2,4}(?:[、\s]+\p{Script=Han}{2,4}){0,2}?)(?<verb>\s*报[道导]\s*[:：]\s*)/u;

function readReporter(after: Run, names: NameJudge): Inside | undefined {
  const groups = REPORTED.exec(after.folded)?.groups;
  if (!groups) return undefined;
  const [who, verb] = [groups['who']!, groups['verb']!];
  const from = after.folded.indexOf(who);
  const to = from + who.length;
  const byline = parseByline(slice(after, from, to), names, true);
  if (!byline || names.isPlace(who)) return undefined;
  return {
    byline,
    rest: [...byline.rest, slice(after, to, to + verb.length)],
    body: slice(after, to + verb.length),
  };
}

/** 记者卓文川／台北报导, without brackets: reporter, place, and the word for it. */
const SLASHED =
  /^\s*(?<who>(?:本报|本刊)?(?:特派|驻\p{Script=Han}{2,3})?记者\s*\p{Script=Han}{2,4}(?:[、\s]+\p{Script=Han}{2,4}){0,3})(?<where>\s*[／/]\s*\p{Script=Han}{2,6}?\s*(?:综合|即时|现场)?(?:报导|报道)\s*[:：]?\s*)/u;

function readSlashed(run: Run, names: NameJudge): Dateline | undefined {
  const groups = SLASHED.exec(run.folded)?.groups;
  const end = groups ? groups['who']!.length : 0;
  const byline = groups && parseByline(slice(run, 0, end), names, true);
  if (byline?.strength !== 'role') return undefined;
  const body = end + groups!['where']!.length;
  return { text: '', rest: [...byline.rest, slice(run, end, body)], byline, body: slice(run, body) };
}

/** 【卜大中/无锡报导】: a name, a place and the word for it. */
const SENT_IN_BRACKET = /^[【〔[(（][^】〕\])）。]{2,24}(?:报导|报道|电)\s*[】〕\])）]/u;

function readBylineFirst(run: Run, names: NameJudge): Dateline | undefined {
  const bracket = /^[(（【[〔〖]/u.test(run.folded) ? readBracket(run, names) : undefined;
  const sent = SENT_IN_BRACKET.test(run.folded);
  if (bracket && (bracket.byline.strength === 'role' || sent) && !bracket.byline.photo)
    return { text: '', rest: bracket.rest, byline: bracket.byline, body: bracket.body };
  const slashed = readSlashed(run, names);
  if (slashed) return slashed;
  const match = BYLINE_FIRST.exec(run.folded);
  if (!match) return undefined;
  const byline = parseByline(slice(run, 0, match[0].length), names);
  if (byline?.strength !== 'role') return undefined;
  return { text: '', rest: byline.rest, byline, body: slice(run, match[0].length) };
}

/** （木文川）昨天，…: names in brackets that open the first paragraph under a headline. */
export function readNamesFirst(run: Run, names: NameJudge): Dateline | undefined {
  const bracket = /^[(（]/u.test(run.folded) ? readBracket(run, names) : undefined;
  if (!bracket || bracket.byline.photo) return undefined;
  return { text: '', rest: bracket.rest, byline: bracket.byline, body: bracket.body };
}

/** True when a paragraph opens with a dateline proper: the surest sign of a new report. */
export function opensReport(run: Run, names: NameJudge): boolean {
  const dateline = readDateline(run, names);
  return dateline !== undefined && (dateline.text !== '' || dateline.byline !== undefined);
}

/** Byline, source note or jump printed after the last sentence of a paragraph. */
export interface Tail {
  byline?: ParsedByline;
  /** Printed in brackets: then it is no part of the sentence. */
  bracketed?: boolean;
  /** Characters of brackets and notes. */
  rest: Run[];
  /** The paragraph before it. */
  body: Run;
}

const NOTE =
  /^(?:据|综合|摘自|转自|来源[:：]?|选自|原载|本报综合|综合本报)?\s*(?:[\p{Script=Han}、\s《》]{0,20}(?:新华社|新华网|新华每日电讯|人民网|中新社|中新网|央视网?|日报|晚报|时报|导报|网|微信公众号|报道|消息|综合|电)[\p{Script=Han}\s》]{0,6})$/u;

/** （本报成都9月7日电）, below the text: no headline and no text is made of it alone. */
const CLOSING_DATELINE = new RegExp(
  `^(?:本报|本刊|新华社|中新社|\\p{Script=Han}{2,6}报)\\s*(?:${PLACE})?\\s*${DAY}\\s*(?:专|综合)?[电讯]$`,
  'u',
);

/** （某某研究中心，吉林 长春 130012）: where the authors of a study work. */
const AFFILIATION = /^(?:\d\s*[.．、]\s*)?[^()（）。]{4,60}[,，、\s]\s*\d{6}(?:[;；].*\d{6})?$/u;

/** 来源：陇原日报（2021年3月4日 06版, 原载《陇原日报》2021年3月4日第6版: the issue of a paper that it was taken from. */
const OF_ISSUE =
  /^(?:来源|稿源|出处|原载|原刊|刊于|刊载于|转自|摘自|选自)于?\s*[:：|｜/]?\s*[《“]?\p{Script=Han}{2,14}[报刊网][》”]?[\s,，(（]*\d{4}[\d\s年月日.\-/]{3,12}(?:[\s,，]*第?\s*[A-Z]?\d{1,3}\s*版)?(?:[\s:：]*\p{Script=Han}{2,6})?$/u;

/** @returns whether a line names the issue of a paper that an article was taken from */
export function namesIssue(text: string): boolean {
  return OF_ISSUE.test(withoutBrackets(text));
}

/** A line without the brackets and the white around it. */
function withoutBrackets(text: string): string {
  return text.replace(/^[\s(（【[]+/u, '').replace(/(?<![\s)）】\]])[\s)）】\]]+$/u, '');
}

/** 作者甲系某某大学教授，乙系该校讲师: two authors and where they work. */
const LONGEST_NOTE_OF_AUTHORS = 60;

/** True for 据新华社, 本报综合, 来源：…: where the text came from, not who wrote it. */
export function isSourceNote(text: string): boolean {
  const bare = withoutBrackets(text);
  if (/^本[报刊]编辑部$/u.test(bare) || CLOSING_DATELINE.test(bare)) return true;
  if (/^据[^。，,!！?？]{2,10}(?:社|报|网|台)[^。，,!！?？]{0,16}(?:电|讯|报道|消息)$/u.test(bare))
    return true;
  if (OF_ISSUE.test(bare)) return true;
  if (AFFILIATION.test(bare) && bare !== text.trim()) return true;
  if (TELLS_OF_AUTHOR.test(bare))
    return bare.length <= LONGEST_NOTE_OF_AUTHORS && !/\s\p{Script=Han}{2,4}$/u.test(bare);
  return (
    bare.length <= 24 &&
    (/^(?:综合|本报综合|综合报道|据新华社|新华社|据新华社电|来源|综合整理)$/u.test(bare) ||
      /^(?:来源|稿源|出处)\s*[:：]\s*[^\s。！？]/u.test(bare) ||
      (/^(?:据|综合|摘自|转自|来源|选自|原载|本报综合)/u.test(bare) && NOTE.test(bare)))
  );
}

/** @returns the byline at the end of a paragraph, in brackets or after its last full stop */
export function readTail(run: Run, names: NameJudge): Tail | undefined {
  const text = run.folded.trimEnd();
  const bracket = /[(（【[]([^()（）【】[\]]{2,60})[)）】\]]\s*$/u.exec(text);
  if (bracket && bracket.index > 0) {
    const inner = slice(run, bracket.index + 1, bracket.index + 1 + bracket[1]!.length);
    const byline = parseByline(inner, names, true);
    const marks = [
      slice(run, bracket.index, bracket.index + 1),
      slice(run, bracket.index + 1 + bracket[1]!.length, text.length),
    ];
    const after = /[。！？!?…”"]\s*$/u.test(text.slice(0, bracket.index));
    if (byline && !byline.photo && (byline.strength === 'role' || after))
      return {
        byline,
        bracketed: after,
        rest: [...marks, ...byline.rest],
        body: trim(slice(run, 0, bracket.index)),
      };
    if (after && isSourceNote(bracket[1]!))
      return { rest: [slice(run, bracket.index, text.length)], body: trim(slice(run, 0, bracket.index)) };
  }
  return readBareTail(run, text, names);
}

function readBareTail(run: Run, text: string, names: NameJudge): Tail | undefined {
  const stop = Math.max(
    ...['。', '!', '?', '…', '”', '"', '」', '）', ')'].map((mark) => text.lastIndexOf(mark)),
  );
  if (stop < 0 || stop < text.length - 60 || stop === text.length - 1) return undefined;
  const tail = slice(run, stop + 1, text.length);
  if (!/[。!?…]["”」]?$/u.test(text.slice(0, stop + 1))) return undefined;
  if (/^\s/u.test(tail.folded) && isSourceNote(tail.folded))
    return { rest: [tail], body: slice(run, 0, stop + 1) };
  const byline = parseByline(tail, names);
  if (!byline || byline.photo) return undefined;
  const spaced = /^\s/u.test(tail.folded);
  if (byline.strength === 'weak' && !spaced) return undefined;
  return { byline, rest: byline.rest, body: slice(run, 0, stop + 1) };
}

/** Names set apart after a sentence whose full stop is missing: …达到78亿元 赵炳文 李璐. */
const OPEN_NAMES =
  /(?<=[\p{Script=Han}%％”"》)）\d])\s+(?:[□■]\s*)?((?:\p{Script=Han}{2,4}|\p{Script=Han}\s\p{Script=Han})(?:[\s、]+\p{Script=Han}{2,4}){0,3})(?<!摄)\s*$/u;

/** @returns names at the end of a paragraph that has no full stop; sure only where the article ends */
export function readOpenTail(run: Run, names: NameJudge): Tail | undefined {
  const match = OPEN_NAMES.exec(run.folded);
  const before = run.folded.slice(0, match?.index);
  if (!match || !/[。，,]/u.test(before) || /——[^。！？!?]*$/u.test(before)) return undefined;
  const byline = parseByline(slice(run, match.index), names);
  if (!byline || byline.strength === 'weak' || byline.photo || byline.guessed) return undefined;
  return { byline, rest: byline.rest, body: trim(slice(run, 0, match.index)) };
}

/** （汉水）, behind the last sentence of a text. */
const PEN_NAME =
  /(?<=[。！？!?…”"]\s*)[(（](?![^()（）]*[摄图文]\s*[)）])\s*(\p{Script=Han}(?:\s{0,2}\p{Script=Han}){1,2})\s*[)）]\s*$/u;
/** What stands there else: how a text goes on, what a speaker or a hall did, where a picture is. */
const REMARK =
  /^(?:待续|未完|续完|完结|全文|全书|上篇|中篇|下篇|节选|摘录|摘编|连载|略|图略|表略|见图|附图|上图|下图|左图|右图|如图|资料图?|网络图|示意图|笑|大笑|笑声|掌声|鼓掌|沉默|停顿|点头|哽咽|叹气|编者|编辑|整理|综合|本报|本刊|转载|供稿|原载|选自|下同|同上|注|附表?|试行|暂行)$/u;

/** @returns a word in brackets that only its place behind the last sentence of an article makes a name */
export function readPenName(run: Run): Tail | undefined {
  const match = PEN_NAME.exec(run.folded);
  const name = match?.[1];
  if (!match || !name || REMARK.test(name.replace(/\s/gu, ''))) return undefined;
  const from = match.index + match[0].indexOf(name);
  return {
    byline: {
      authors: [{ name: slice(run, from, from + name.length) }],
      rest: [],
      strength: 'weak',
      photo: false,
    },
    bracketed: true,
    rest: [slice(run, match.index, from), slice(run, from + name.length, run.folded.trimEnd().length)],
    body: trim(slice(run, 0, match.index)),
  };
}
