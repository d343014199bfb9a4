/** Names that an archivist wrote together → the list that was meant. Pure. */
import { fault, type Fault } from '../problems/fault.ts';
import { quoted } from '../problems/mend/value.ts';

/** A byline taken apart. */
interface Byline {
  name: string;
  role?: string;
}

/** Where a field stands, and where one of its items does. */
export interface ListPlace {
  field: { line: number; column: number };
  item: { line: number; column: number };
}

const ROLE =
  /^((?:本报|本刊|本网|本社|\p{Script=Han}{1,6}[社报网台刊])?(?:特约|见习|实习|首席|驻站|摄影)*(?:记者|通讯员|评论员|撰稿人|撰稿|摄影|编辑))[:：\s]*(?=\p{Script=Han}{2,4}(?:(?:\s+|以及|[和与及跟暨])\p{Script=Han}{2,4})*$)/u;
/** Who wrote and who took the pictures, as captions and short reports say it: 文/图 张三, 文/张三, 张三 摄, 张三（实习记者）. */
const WORK_BEFORE =
  /^(文\s*[/／、]\s*图|图\s*[/／、]\s*文|图文|文图|[文图])(?:\s*[/／:：]\s*|\s+)(?=\p{Script=Han}{2,4}$)/u;
const WORK_BEHIND =
  /^(\p{Script=Han}{2,4}?)(?:\s*[/／]\s*|\s+)(文\s*[/／、]\s*图|图\s*[/／、]\s*文|图文|文图|[文图]|摄影报道|摄影|摄)$/u;
const ROLE_BEHIND =
  /^(\p{Script=Han}{2,4})\s*[(（]([^()（）]*(?:记者|通讯员|实习生|评论员|摄影|编辑))[)）]$/u;
/** A role in brackets before a name: （记者）张三. */
const ROLE_BRACKETED =
  /^[(（]([^()（）]*(?:记者|通讯员|实习生|评论员|摄影|编辑))[)）]\s*(?=\p{Script=Han}{2,4}$)/u;
/** Before a role that follows another byline: 记者张三 通讯员李四, 张三 文 李四 图. */
const NEXT_ROLE =
  /\s+(?=[文图]\s*[/／])|(?<=\s(?:文|图|摄|摄影))\s+(?=\p{Script=Han}{2,4}\s)|\s+(?=(?:本报|本刊|本网|本社|特约|见习|实习|首席|驻站|摄影)*(?:记者|通讯员|评论员|撰稿人|撰稿|摄影|编辑)[:：\s]*\p{Script=Han}{2})/u;
/** Two Han names side by side; one name set apart (张 三) has parts of one character. */
const SIDE_BY_SIDE = /^\p{Script=Han}{2,4}(?:\s+\p{Script=Han}{2,4})+$/u;

/** Signs that part names: commas, and bars, slashes and an “and” set apart between Chinese names. */
const PARTING =
  /[，、；;]|,(?!\s*(?:Jr|Sr|II|III|Inc|Ltd|Co|PhD|MD)\b)|(?<=\p{Script=Han}{2})\s*[/／|｜&＆+＋]\s*(?=\p{Script=Han}{2})|(?<=\p{Script=Han})\s+(?:and|以及|[和与及跟同暨])\s+(?=\p{Script=Han})/u;

/** Names of people with “and” between them: 张三和李四; 李和平 is one. */
const CHAIN = /^(\p{Script=Han}{2,3})(?:以及|[和与及跟暨])(\p{Script=Han}{2,}$)/u;
const PERSON = /^\p{Script=Han}{2,3}$/u;

/** @returns the text alone where it is no chain of names */
function chained(text: string): string[] {
  const [, first, rest] = CHAIN.exec(text) ?? [];
  const others = rest === undefined || PERSON.test(text) ? [] : chained(rest);
  return others.length > 0 && others.every((name) => PERSON.test(name)) ? [first!, ...others] : [text];
}

/** Behind a name, for those who are not named: 张三等, 张三 等三人. */
const OTHERS = /(?<=\p{Script=Han}{2})\s*等\s*(?:[\d一二三四五六七八九十几多]*\s*[人名位])?$/u;

/** The names in a text: without brackets, ornaments and marks around them, apart where commas part them. */
export function namesIn(text: string): string[] {
  return text
    .split(PARTING)
    .flatMap((piece) => chained(piece.trim()))
    .map((name) => name.trim().replace(/^[\s[【［〔"'“‘□■◆◇●○▲△★☆※]+|[\s\]】］〕"'”’]+$/gu, ''))
    .filter(Boolean);
}

/** What may stand between two names: nothing, an “and” or a sign. */
const BETWEEN = /^\s*(?:以及|and|[和与及跟同暨兼&＆+＋·~～—－-])?\s*/u;

/**
 * The names that make up a text, each of them known.
 * @returns undefined where the text is no such chain
 */
export function knownIn(text: string, isKnown: (name: string) => boolean): string[] | undefined {
  if (isKnown(text)) return [text];
  // The longest first: a name may begin with another.
  for (let end = Math.min(text.length, LONGEST_LIST) - 1; end > 1; end--) {
    const name = text.slice(0, end).trim();
    if (!isKnown(name)) continue;
    const others = knownIn(text.slice(end).replace(BETWEEN, ''), isKnown);
    if (others) return [name, ...others];
  }
  return undefined;
}
/** Names written together in one item; what is longer is something else. */
const LONGEST_LIST = 200;

const isWork = (text: string) => WORK_BEFORE.test(text.trim()) || WORK_BEHIND.test(text.trim());

/**
 * The bylines in a text that stands for one.
 * @param isKnown whether somebody of that name is registered: then nobody takes it apart
 */
export function bylinesIn(text: string, isKnown: (name: string) => boolean = () => false): Byline[] {
  const others = OTHERS.test(text);
  if ((PERSON.test(text) && !others) || isKnown(text)) return [{ name: text }];
  const known = knownIn(text.replace(OTHERS, ''), isKnown);
  if (known) return known.map((name) => ({ name }));
  // 文/图 and 文/张三 hold a slash that parts nothing.
  const pieces = isWork(text) ? [text.trim()] : namesIn(text).flatMap((piece) => piece.split(NEXT_ROLE));
  const parts = pieces.flatMap((piece) => {
    const part = piece.replace(OTHERS, '');
    const behind = WORK_BEHIND.exec(part) ?? ROLE_BEHIND.exec(part);
    if (behind) return [{ name: behind[1]!, role: behind[2]! }];
    const role = ROLE.exec(part) ?? WORK_BEFORE.exec(part) ?? ROLE_BRACKETED.exec(part);
    const rest = role ? part.slice(role[0].length) : part;
    const names = (SIDE_BY_SIDE.test(rest) ? rest.split(/\s+/) : [rest]).flatMap(chained);
    return names.map((name): Byline => (role ? { name, role: role[1]! } : { name }));
  });
  return parts.length === 1 &&
    !parts[0]!.role &&
    parts[0]!.name.replace(/\s/g, '') === text.replace(/\s/g, '')
    ? [{ name: text }]
    : parts;
}

/** A warning for bylines that stand as one. @returns the fault of each item that is several, by its position */
export function authorFaults(
  given: unknown,
  placeOf: (position: number) => ListPlace,
  isKnown: (name: string) => boolean = () => false,
): { position: number; told: Fault }[] {
  const items: unknown[] = Array.isArray(given) ? given : [given];
  const meant = items.map((item) => (typeof item === 'string' ? bylinesIn(item, isKnown) : [item as Byline]));
  return items.flatMap((item, position) => {
    const of = meant[position]!;
    if (typeof item === 'string' && items.indexOf(item) < position)
      return [{ position, told: fault('byline-twice', { name: item.trim() }) }];
    if (typeof item !== 'string' || (of.length === 1 && !of[0]!.role && !OTHERS.test(item))) return [];
    const line = listLine(
      'authors',
      meant.map((bylines) => bylines.map(written)),
      position,
      placeOf(position),
    );
    return [{ position, told: fault('authors-list', { name: item.trim(), line }) }];
  });
}

function written(one: unknown): string {
  const { name, role } = (one ?? {}) as Partial<Byline>;
  if (typeof name !== 'string') return quoted(JSON.stringify(one));
  return typeof role === 'string' ? `{name: ${name}, role: ${role}}` : name;
}

/**
 * The line that writes a list as it was meant: the whole list where it stands in one line, else the item's lines.
 * @param meant what each item stands for, in YAML
 */
export function listLine(
  field: string,
  meant: string[][],
  position: number,
  { field: at, item }: ListPlace,
): string {
  if (at.line === item.line) return `${field}: [${meant.flat().join(', ')}]`;
  const dash = `${' '.repeat(Math.max(0, item.column - 3))}- `;
  return meant[position]!.map((name) => dash + name).join('\n');
}
