/**
 * Lines of YAML as beginners write them → as they were meant, each with its true cause. The number of lines stays, so
 * that what is found in the mended text has its place in the file. Pure.
 */
import { cutText } from '../../text/cut.ts';
import { ownEntry } from '../../text/ownEntry.ts';
import { fault, type Fault } from '../fault.ts';
import { mendFlow } from './flow.ts';
import { mendItem } from './items.ts';
import { JOINED, joinColon, joinLoose, NO_COLON } from './join.ts';
import { mendBlockText, mendComment } from './loose.ts';
import { splitFields } from './oneLine.ts';
import { astray, dashOf, goOn, insideOf, isDeep, isKey, isOutdented, type Above } from './place.ts';
import { joinShort, mendShort } from './short.ts';
import { mendText } from './value.ts';
import { mendValue } from './fieldValue.ts';
import { fieldOf, nearestName, type FieldNames } from './vocabulary.ts';

/** The lines mended, and what was wrong with them. */
export interface MendedLines {
  lines: string[];
  /** `line` is a place in `lines`. */
  faults: (Fault & { line: number })[];
}

/** White space, dash of a list or number of a line, name, colon of either width, rest. */
const FIELD =
  /^([ \t\u00a0\u3000\u200b-\u200f\ufeff]*)((?:(?:[-－—•·>①-⑳]|[(（]?\d{1,2}[.、．)）])\s*)?)([\p{L}_*][\p{L}\p{N}\p{Cf}_* -]*?)[ \u3000]*([:：])(.*)$/u;
/** Space that is no space to YAML. */
const WIDE_SPACE = /[\u00a0\u2000-\u200a\u3000]/;
/** A field of TOML, and the head of a group of them. */
const EQUALS = /^[ \t]*([\p{L}_]+)[ \t\u3000]*[=＝][ \t\u3000]*(.+?)[ \t\u3000]*$/u;
const TABLE = /^\[([A-Za-z]+)\]\s*$/;
/** A field of JSON. */
const IN_MARKS = /^[ \t]*["“']([\p{L}_]+)["”'][ \t]*[:：][ \t]*(.+?)[ \t]*[,，]?[ \t]*$/u;
/** A comma behind a text in quotation marks or a list in brackets. */
const COMMA_END = /(?<=["'\]】］])[,，;；。]$/;
/** A field at the left edge. */
const KEY = /^([\w\u4e00-\u9fff-]+):/;
/** What stands around YAML elsewhere: in articles, and in texts about it. */
const FENCE = /^(?:-{3,}|\.{3}|[`~]{3,}\w*)[ \t]*$/;
/** The same in dashes of a Chinese keyboard, which YAML takes for text. */
const WIDE_FENCE = /^[—–－]{2,}[ \t]*$/u;
/** The same inside an object. */
const NO_COLON_INSIDE = /^( +(?:- +)?|- +)([A-Za-z]+) +(\S.*)$/;
/**
 * Mends the lines between two fences, or of a settings file.
 * @param isSound YAML can read them
 * @param inner lines, from 1, that are a part of a text in quotation marks or of a list in brackets
 */
export function mendLines(
  given: readonly string[],
  vocabulary: FieldNames,
  isSound = false,
  inner?: ReadonlySet<number>,
): MendedLines {
  const lines: string[] = [];
  const faults: MendedLines['faults'] = [];
  const above: Above = {
    isSound,
    parent: '',
    open: '',
    dash: undefined,
    inside: undefined,
    openAt: 0,
    level: undefined,
    entry: [],
    items: undefined,
    seen: new Set(),
    atEdge: false,
  };
  /** Indentation from which lines are part of a text of several lines; undefined outside. */
  let block: number | undefined;
  given.forEach((line, index) => {
    if (inner?.has(index + 1)) return void lines.push(line);
    const indent = /^\s*/.exec(line)![0].length;
    if (block !== undefined && (line.trim() === '' || indent > block)) return void lines.push(line);
    const told = block === undefined ? mendComment(line) : mendBlockText(line, block, isSound, vocabulary);
    if (told) {
      faults.push({ ...told.told, line: index });
      lines.push(told.line);
      return;
    }
    block = undefined;
    if (WIDE_FENCE.test(line) || (!isSound && FENCE.test(line))) {
      faults.push({ ...fault('yaml-fence', { fence: line.trim() }), line: index });
      return void lines.push('');
    }
    const isText = isSound && isContinued(line, indent, above, vocabulary);
    const joined =
      joinShort(lines, line, above.parent, vocabulary) ??
      joinLoose(lines, line, above, vocabulary) ??
      (isSound ? undefined : joinColon(lines, line, vocabulary));
    // YAML reads names below each other as one text; a text, and a list in brackets, may take several lines.
    const split = faults.find(({ line: at, code }) => at === joined?.at && JOINED.has(code));
    const isSplit = split !== undefined;
    const cause =
      joined?.hasColon || split?.code === 'yaml-colon-inside' ? 'yaml-colon-inside' : 'yaml-line-split';
    if (joined && (!isSound || joined.isFirst || isSplit)) {
      lines[joined.at] = joined.line;
      lines.push('');
      const others = faults.filter((one) => one.line !== joined.at);
      faults.length = 0;
      faults.push(
        ...others,
        { ...fault(cause, { line: joined.line }), line: joined.at },
        { ...fault('yaml-line-rest', { text: line.trim() }), line: index },
      );
      return;
    }
    const mended = isText ? { line } : mendLine(line, above, vocabulary, given, index);
    const key = KEY.exec(mended.line)?.[1];
    const isRepeated = key !== undefined && vocabulary.top.includes(key) && above.seen.has(key);
    if (mended.told && !isRepeated) faults.push({ ...mended.told, line: index });
    if (key && vocabulary.top.includes(key)) {
      if (isRepeated) {
        const first = lines.find((one) => one.startsWith(`${key}:`)) ?? '';
        const values = { name: key, first: shortOf(first), second: shortOf(mended.line) };
        faults.push({ ...fault('yaml-repeated', values), line: index });
        lines.push('');
        block = indent;
        return;
      }
      for (const one of mended.line.split('\n')) above.seen.add(KEY.exec(one)?.[1] ?? '');
      Object.assign(above, {
        parent: key,
        dash: undefined,
        inside: undefined,
        level: undefined,
        entry: [],
        atEdge: false,
      });
    }
    if (!isText) for (const one of mended.line.split('\n')) goOn(above, one);
    if (/[:-] [|>][+-]?\d?\s*(?:#.*)?$/.test(mended.line)) block = indent;
    lines.push(mended.line);
  });
  return { lines, faults };
}

/** Characters of a line that are enough to know it. */
const ENOUGH = 40;
const shortOf = (line: string) => (line.length > ENOUGH ? `${cutText(line, ENOUGH)}…` : line);

/** Whether a line that begins in Chinese is the second line of a text: it stands neither in an object nor in a list. */
function isContinued(line: string, indent: number, { inside, open }: Above, { lists }: FieldNames): boolean {
  return (
    /^\s+[^\x00-\x7f\s]/.test(line) && !/:(?:\s|$)/.test(line) && indent !== inside && !lists.includes(open)
  );
}

interface MendedLine {
  line: string;
  told?: Fault;
}

/** A field at the left edge as YAML wants it, and its value. */
const SOUND_FIELD = /^([A-Za-z]+):(?: (?![ \t])(.*))?$/;

/** Nearly every line of a file that YAML can read: nothing of what it leaves unnoticed can be wrong with it. */
function isPlain(line: string, isSound: boolean, { top, listsOnly, words, shorts }: FieldNames): boolean {
  const [, name, value = ''] = (isSound && !listsOnly && SOUND_FIELD.exec(line)) || [];
  // A text in brackets would be read as a list.
  return (
    name !== undefined &&
    top.includes(name) &&
    !words?.[name] &&
    !(shorts?.[name] && /[:：]/.test(value)) &&
    !value.includes('#') &&
    !/^[[{](?![\]}])/.test(value)
  );
}

/** One cause a line: the first of the table, with a line that is right in all respects. */
function mendLine(
  line: string,
  above: Above,
  vocabulary: FieldNames,
  given: readonly string[],
  index: number,
): MendedLine {
  const { parent } = above;
  const mayBeInside = above.atEdge || (above.open === parent && above.openAt === 0);
  if (!mayBeInside && isPlain(line, above.isSound, vocabulary)) return { line };
  if (line.trim() === '' || line.trimStart().startsWith('#')) return { line };
  const field = FIELD.exec(line);
  const name = field && fieldOf(field[3]!.trim(), vocabulary, field[1] === '' ? undefined : above.parent);
  // A person’s role by which the whole field is called (`记者: 王明` below `authors`).
  if (name === parent && field![1] !== '' && field![3]!.trim() !== name) return { line };
  if (!field || !name)
    return (
      mendFlow(line, vocabulary) ?? mendForeign(line, above, vocabulary) ?? mendLoose(line, above, vocabulary)
    );
  const [, indent, dash, word, colon, behind] = field as unknown as string[];
  const [twice = ''] = /^[:：]+/u.exec(behind!) ?? [];
  const rest = behind!.slice(twice.length);
  const whole = rest.trim();
  const value = whole.replace(COMMA_END, '');
  const isInside = (ownEntry(vocabulary.nested, parent) ?? []).includes(name);
  const next = FIELD.exec(given[index + 1] ?? '')?.[3];
  const edge = isInside
    ? insideOf(
        name,
        indent!,
        dash!,
        above,
        vocabulary,
        next && fieldOf(next.trim(), vocabulary, parent),
        value !== '',
      )
    : undefined;
  if (edge !== undefined) above.atEdge = true;
  const lost = edge ?? (isInside ? dashOf(name, indent!, dash!, above, vocabulary) : undefined);
  const below = isInside && lost === undefined && isOutdented(name, indent!, dash!, above, vocabulary);
  const isAstray =
    isInside && lost === undefined && !below && astray(name, indent!, dash !== '', above, vocabulary);
  const nested = isInside && (indent !== '' || dash !== '' || isAstray || below);
  const depth =
    lost ??
    (below
      ? ' '.repeat(above.openAt + 2)
      : isAstray
        ? ' '.repeat((dash ? (above.dash ?? above.items) : (above.inside ?? above.level))!)
        : nested
          ? indent!
              .replace(/[\u200b-\u200f\ufeff]/g, '')
              .replace(/\t/g, '  ')
              .replace(/[\u00a0\u3000]/g, ' ')
          : '');
  const several = splitFields(name, value, vocabulary, { parent: nested ? parent : undefined, given, index });
  if (several) {
    const head = `${depth}${nested && dash ? '- ' : ''}`;
    const right = several.map((one, at) => (at === 0 ? head : head.replace('-', ' ')) + one).join('\n');
    return { line: right, told: fault('yaml-fields-line', { line: right }) };
  }
  const mended = mendShort(name, value, vocabulary) ?? mendValue(name, value, vocabulary);
  const right = `${depth}${nested && dash ? '- ' : ''}${name}:${value ? ` ${mended?.value ?? value}` : ''}`;
  const cause =
    edge !== undefined
      ? fault('yaml-key-inside', { name, parent, line: right })
      : twice !== ''
        ? fault('yaml-colon-twice', { line: right })
        : colon === '：'
          ? fault('yaml-colon-wide', { line: right })
          : rest !== '' && !/^[ \t]/.test(rest)
            ? fault('yaml-colon-space', { line: right })
            : word!.trim() !== name
              ? fault('yaml-key-name', { name: word!.trim(), line: right })
              : /\t/.test(indent!)
                ? fault('yaml-tab-line', { line: right })
                : nested && WIDE_SPACE.test(indent!)
                  ? fault('yaml-space-line', { line: right })
                  : lost !== undefined || (nested && dash !== '' && !/^- +$/.test(dash!))
                    ? fault('yaml-dash-space', { line: right })
                    : isAstray || below
                      ? fault('yaml-key-column', { line: right })
                      : !nested &&
                          (indent !== '' || dash !== '') &&
                          vocabulary.top.includes(name) &&
                          !isDeep(parent, vocabulary)
                        ? fault('yaml-key-indented', { line: right })
                        : (mended?.told(right) ??
                          (value === whole ? undefined : fault('yaml-comma-end', { line: right })));
  return cause ? { line: cause.severity === 'warning' ? line : right, told: cause } : { line };
}

/** A field as TOML or JSON have it. */
function mendForeign(line: string, { parent }: Above, vocabulary: FieldNames): MendedLine | undefined {
  const [, group] = TABLE.exec(line) ?? [];
  if (group && Object.hasOwn(vocabulary.nested, group))
    return { line: `${group}:`, told: fault('yaml-toml', { line: `${group}:` }) };
  const inToml = EQUALS.exec(line);
  const [, word, value] = inToml ?? IN_MARKS.exec(line) ?? [];
  const name = word && fieldOf(word, vocabulary);
  if (!name || value === undefined) return undefined;
  const isInside = (ownEntry(vocabulary.nested, parent) ?? []).includes(name);
  const depth = isInside ? (/^ {2,}/.exec(line)?.[0] ?? '  ') : '';
  const right = `${depth}${name}: ${mendValue(name, value, vocabulary)?.value ?? value}`;
  // YAML takes Chinese marks for a part of the name.
  if (!inToml && /^\s*[“”]/.test(line))
    return { line: right, told: fault('yaml-key-name', { name: `“${word}”`, line: right }) };
  return { line: right, told: fault(inToml ? 'yaml-toml' : 'yaml-json', { line: right }) };
}

/** A line that is no field: an item of a list, or a field whose colon is missing. */
function mendLoose(line: string, above: Above, vocabulary: FieldNames): MendedLine {
  const { isSound, parent, open } = above;
  const item = [...vocabulary.lists, ...Object.keys(vocabulary.named ?? {})].some((list) =>
    [parent, open].includes(list),
  )
    ? mendItem(line, above, vocabulary)
    : undefined;
  if (item) return item;
  const alone = line.trim();
  if (!isSound && isKey(alone, parent, vocabulary)) {
    const right = `${/^ */.exec(line)![0]}${alone}:`;
    return { line: right, told: fault('yaml-colon-missing', { line: right }) };
  }
  const inside = isSound ? null : NO_COLON_INSIDE.exec(line);
  if (inside && (ownEntry(vocabulary.nested, parent) ?? []).includes(inside[2]!)) {
    const right = `${inside[1]!}${inside[2]!}: ${mendText(inside[3]!)?.value ?? inside[3]!}`;
    return { line: right, told: fault('yaml-colon-missing', { line: right }) };
  }
  const [, given, value] = NO_COLON.exec(line) ?? [];
  const word =
    given &&
    (vocabulary.top.includes(given) ? given : isSound ? undefined : nearestName(given, vocabulary.top));
  if (!word || !value) return { line };
  const right = `${word}: ${vocabulary.texts.includes(word) ? (mendText(value)?.value ?? value) : value}`;
  return { line: right, told: fault('yaml-colon-missing', { line: right }) };
}
