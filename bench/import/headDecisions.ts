/** What the evidence for a headline saw on labelled pages, and what each group of short lines truly was. */
import type { Archive } from '../../src/archive/archive.ts';
import { decode } from '../../src/import/bytes/decode.ts';
import { knowledgeOf, readPage } from '../../src/import/readPage.ts';
import type { TruePage } from './facts.ts';
import type { LabelledPage } from './labelledPages.ts';

/** A group of short lines that the importer had to judge. */
export interface HeadDecision {
  /** The form of its page; pages written by hand are a form each. */
  form: string;
  /** Points by row of `HEAD_EVIDENCE`. */
  points: number[];
  /** It truly opens an article; otherwise it is a subhead. */
  head: boolean;
}

/** @returns decisions whose truth the labels tell */
export function headDecisions(pages: readonly LabelledPage[], archive: Archive): HeadDecision[] {
  const knowledge = knowledgeOf(archive, []);
  return pages.flatMap(({ name, bytes, truth, form }) => {
    const decisions: HeadDecision[] = [];
    const judged = (lines: string[], points: number[]) => {
      const head = isHead(lines.map(bare), truth);
      if (head !== undefined) decisions.push({ form: form ?? name, points, head });
    };
    const decoded = decode(bytes);
    if ('text' in decoded) readPage(decoded.text, { ...knowledge, judged });
    return decisions;
  });
}

const bare = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
/** Shorter lines are found in other texts by chance. */
const SHORTEST = 3;

/** @returns true for lines over an article, false for its subheads, undefined for what the labels do not tell */
function isHead(lines: string[], { articles }: TruePage): boolean | undefined {
  const long = lines.filter((line) => line.length >= SHORTEST);
  const heads = articles.flatMap(({ title, alt, kicker, subtitle }) =>
    [title, alt, kicker, subtitle].flatMap((text) => (text ? [bare(text)] : [])),
  );
  if (long.some((line) => heads.some((head) => head.includes(line)))) return true;
  const subheads = new Set(articles.flatMap(({ headings = [] }) => headings.map(bare)));
  return long.length > 0 && long.every((line) => subheads.has(line)) ? false : undefined;
}
