/** The line under the headline of a post: 原创 甲 某某日报 2022-06-21 08:30 发表于内蒙古. */
import { readFurniture, type PageFacts } from './furniture.ts';
import type { InfoPiece } from './records/exportLabels.ts';

const POST =
  /^(?<mark>(?:原创|转载|首发)\s+)?(?<names>\S+(?:\s+\S+){0,3})\s+\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?(?:\s+\d{1,2}:\d{2})?(?:\s+(?:发[表布]于\s*)?\p{Script=Han}{2,8})?(?:\s+收录于.*)?$/u;
/** 收录于合集 #园区故事 12个, #甲 #乙 */
const COLLECTION = /^(?:收录于\s*(?:合集|话题|专辑|#)[^。！？]{0,60}|#\S+(?:\s+#\S+)+)$/u;
/** A mark before the names, or a place behind the day: without them no line is looked at closely. */
const TELLS_POST = /^(?:原创|转载|首发)\s|发[表布]于/u;
const LONGEST = 120;
/** 某某晚报, where the author stands: the account itself. */
const OUTLET = /(?:报|网|社|刊|台|发布|融媒|客户端)$/u;
const NAME = /^\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,8})?$/u;

/**
 * Reads the line that tells author, account, day and place of a post, and the one that names its collection.
 * @param text folded text of the line
 * @returns the author as a byline, the rest as facts; undefined for other lines
 */
export function readPostLine(text: string): InfoPiece[] | undefined {
  if (text.length > LONGEST) return undefined;
  if (COLLECTION.test(text)) return [{ from: 0, to: text.length, is: 'fact', facts: {} }];
  if (!TELLS_POST.test(text)) return undefined;
  const post = POST.exec(text)?.groups;
  if (!post) return undefined;
  const from = post['mark']?.length ?? 0;
  const names = post['names']!.split(/\s+/u);
  // The account stands last before the day; who wrote it, before the account.
  const account = names.at(-1)!;
  const people = names.slice(0, -1).filter((name) => name !== account && !OUTLET.test(name));
  const authors = people.filter((name) => NAME.test(name));
  if (authors.length === 0 || authors.length < people.length)
    return [{ from: 0, to: text.length, is: 'fact', facts: factsOf(text) }];
  const last = authors.at(-1)!;
  const to = text.indexOf(last, from) + last.length;
  const first = text.indexOf(authors[0]!, from);
  return [
    ...(first > 0 ? [{ from: 0, to: first, is: 'fact' as const, facts: {} }] : []),
    { from: first, to, is: 'byline' },
    { from: to, to: text.length, is: 'fact' },
  ];
}

/** The day of the post, and the paper whose account it is, where the line as a whole is no running head. */
function factsOf(text: string): PageFacts {
  const day = /\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?/u.exec(text)![0];
  return (readFurniture(text, NO_PAPERS, true) ?? readFurniture(day, NO_PAPERS))?.facts ?? {};
}

const NO_PAPERS: ReadonlySet<string> = new Set();
