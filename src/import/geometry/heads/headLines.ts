/** What a small line by itself says: who wrote the article, or that it is from the paper's own wire. */
import type { NameJudge } from '../../base/people.ts';
import { concat, isBlank, trim, type Run } from '../../base/textRun.ts';
import type { Doubt } from '../../stories/item.ts';
import type { StructuredBlock } from '../../structured/structured.ts';
import { parseByline } from '../../roles/byline.ts';
import { readDateline } from '../../roles/dateline.ts';

/** 闲云: two or three characters right over the text are who wrote it, where nobody else is named. */
export const PEN_NAME = /^\s*\p{Script=Han}(?:\s{0,2}\p{Script=Han}){1,2}\s*$/u;

/** A line of a head as what it is made of: 本报讯 with or without a bracket, and names. */
export interface HeadLine {
  dateline?: Run;
  byline?: Run;
}

/** @returns undefined where the line is neither a dateline nor a byline and nothing more */
export function readHeadLine(run: Run, names: NameJudge): HeadLine | undefined {
  const dateline = readDateline(run, names);
  if (dateline?.byline && isBlank(dateline.body)) return { dateline: run };
  if (dateline?.text && isByline(dateline.body, names))
    return { dateline: dateline.rest[0]!, byline: trim(dateline.body) };
  return isByline(run, names) || isSignedLine(run.folded.trim(), names) ? { byline: run } : undefined;
}

/** 本报记者郝春 耕通讯员　仲夏: roles with short words behind them that are names, however recognition parts them. */
const SIGNED =
  /^(?:本报|本刊|本网|本台)?(?:特约|实习|见习|首席|摄影)?(?:记者|通讯员)[\s:：]*\p{Script=Han}{1,4}(?:[\s、,，]*(?:(?:特约|实习|见习|首席|摄影)?(?:记者|通讯员|实习生)[\s:：]*)?\p{Script=Han}{1,4}){0,5}$/u;
const ROLES = /(?:本报|本刊|本网|本台)?(?:特约|实习|见习|首席|摄影)?(?:记者|通讯员|实习生)|[\s:：、,，]+/gu;

/** 本报记者温良通讯员税宣: two roles with a name's length behind each, though recognition lost the spaces. */
const TWO_ROLES =
  /^(?:本报|本刊|本网|本台)?(?:特约|实习|见习|首席|摄影)?(?:记者|通讯员)\p{Script=Han}{2,3}(?:特约|实习|见习|摄影)?(?:记者|通讯员|实习生)\p{Script=Han}{2,3}$|^(?:口述|讲述)[\s:：]*\p{Script=Han}{2,3}\s*(?:整理|采写|记录)[\s:：]*\p{Script=Han}{2,3}$/u;

/** No word that a headline could go on with: 本报记者 走进高新区 is none. */
function isSignedLine(text: string, names: NameJudge): boolean {
  if (TWO_ROLES.test(text)) return true;
  if (!SIGNED.test(text) || KIND.test(text) || !/\s/u.test(text)) return false;
  const words = text.replace(ROLES, ' ').trim().split(/\s+/u);
  return words.every((word) => word.length <= LONGEST_NAME && !names.isKnownWord(word));
}

const LONGEST_NAME = 4;

/** A role on a line of its own, with the names on the next. */
const ROLE_ALONE = /^\s*(?:本报|本刊|本网|本台)?(?:特约|实习|见习|首席|摄影)?(?:记者|通讯员)\s*$/u;

/** Joins a role with the names that stand on the line below it. */
export function joinRoles(lines: Run[], names: NameJudge): Run[] {
  return lines.reduce<Run[]>((joined, line) => {
    const above = joined.at(-1);
    const whole = above && ROLE_ALONE.test(above.folded) ? concat([above, line]) : undefined;
    if (whole && readHeadLine(whole, names)) joined.splice(-1, 1, whole);
    else joined.push(line);
    return joined;
  }, []);
}

/** 通讯员 桃江: after a role with nothing before it any short words are names, whatever their first character. */
const ROLE_FIRST =
  /^(?:本报|本刊)?(?:特约)?(?:记者|通讯员)\s+\p{Script=Han}{2,4}(?:[\s、]+(?:(?:记者|通讯员|实习生)\s+)?\p{Script=Han}{2,4})*$/u;
/** 记者 手记: what kind of text it is. */
const KIND = /^(?:本报)?记者\s*(?:手记|观察|调查|札记|日记|来信|见闻|走访|随笔)$/u;

function isByline(run: Run, names: NameJudge): boolean {
  const text = run.folded.trim();
  if (text === '' || KIND.test(text)) return false;
  const strength = parseByline(run, names, ROLE_FIRST.test(text))?.strength;
  return strength !== undefined && strength !== 'weak';
}

/** Text without the lines that sign it. */
export interface Unsigned<Block> {
  blocks: Block[];
  bylines: Run[];
  doubts: Doubt[];
}

/**
 * Takes bylines off both ends of a text: one set in the middle of its first column, or below its end, is as large or
 * bold as a subhead is.
 * @param signed the head names an author: then bare names are subheads
 */
export function withoutBylines<Block extends StructuredBlock>(
  blocks: Block[],
  names: NameJudge,
  signed: boolean,
): Unsigned<Block> {
  const strengths = new Map(blocks.map((block) => [block, strengthOf(block, names)]));
  // Two or more bare names are the people that the text is about.
  const bare = !signed && [...strengths.values()].filter((strength) => strength === 'names').length === 1;
  const isByline = (block: Block | undefined) => {
    const strength = block && strengths.get(block);
    return strength === 'role' || (bare && strength === 'names');
  };
  const first = blocks.findIndex((block) => !isByline(block));
  if (first < 0) return { blocks, bylines: [], doubts: [] };
  const last = blocks.findLastIndex((block) => !isByline(block));
  const taken = [...blocks.slice(0, first), ...blocks.slice(last + 1)];
  return {
    blocks: blocks.slice(first, last + 1),
    bylines: taken.map(({ run }) => run),
    doubts: taken
      .filter((block) => strengths.get(block) === 'names')
      .map(({ run }) => ({
        field: 'authors',
        confidence: 'medium',
        reason: `“${run.text.trim()}”按位置认作署名`,
      })),
  };
}

function strengthOf({ type, run }: StructuredBlock, names: NameJudge): 'role' | 'names' | undefined {
  const strength = type === 'heading' && isByline(run, names) ? parseByline(run, names)?.strength : undefined;
  return strength === 'weak' ? undefined : strength;
}
