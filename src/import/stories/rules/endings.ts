/** Short lines that end an article: the office, the day or the name that signs it. */
import type { Classified } from '../../roles/classify.ts';
import { endsSentence } from '../../base/sentence.ts';
import { trim } from '../../base/textRun.ts';
import { isDayAlone, isOffice, isSignatory } from '../../margins/signature.ts';
import { isComplete, type Seen } from '../cursor.ts';
import { doubt, taken, type Taken } from '../steps.ts';
import type { ShortLines } from './shortLines.ts';

/** Lines at the beginning of a row of short lines that sign the text above. */
export function signature(group: ShortLines): Taken | undefined {
  const { current } = group;
  if (!current || current.body.length === 0 || isComplete(group)) return undefined;
  return datedSignature(group, current) ?? officeAlone(group, current) ?? nameAlone(group, current);
}

/** An office and a day sign a notice or a letter: they are its last lines, with the short lines before them. */
function datedSignature({ lines }: ShortLines, { headline, body }: Seen): Taken | undefined {
  // 两天的安排如下： over a day: that day's programme.
  if (/[:：]\s*$/u.test(body.at(-1)!.run.folded)) return undefined;
  const texts = lines.map(({ run }) => run.folded.trim());
  const day = texts.findIndex((text) => isDayAlone(text));
  const heads = headline.map(({ folded }) => folded);
  const office = day > 0 && isSignatory(texts[day - 1]!, heads) ? texts[day - 1] : undefined;
  if (day < 0 || (day > 0 && !office)) return undefined;
  return signed(lines.slice(0, day + 1), office);
}

function signed(lines: readonly Classified[], office: string | undefined): Taken {
  const parts = lines.map(({ run }) => ({ type: 'verse' as const, run: trim(run), indented: true }));
  const fields = { closed: true, ...(office ? { signedBy: office } : {}) };
  return taken(
    [
      { do: 'body', parts },
      { do: 'set', fields },
    ],
    lines.length,
  );
}

/** What stands by itself on the right, or close under the text and apart from what follows. */
function standsUnder([line, below]: readonly Classified[], atEnd: boolean): boolean {
  if (line!.block.deep) return true;
  return below ? below.block.blanksBefore > 0 && !below.block.deep : atEnd;
}

/** A letter, a reply or a notice ends with the office that sends it. */
function officeAlone({ lines, blocks }: ShortLines, { body }: Seen): Taken | undefined {
  const [line] = lines;
  const last = body.at(-1);
  if (line!.role !== 'display' || last?.type !== 'paragraph' || !endsSentence(last.run.folded))
    return undefined;
  const office = line!.run.folded.trim();
  const atEnd = blocks.at(-1) === line;
  if (office.length < 5 || !isOffice(office) || !standsUnder(lines, atEnd)) return undefined;
  // An office over text, with a blank line above it, is a headline.
  if (lines.length === 1 && !atEnd && !line!.block.deep) return undefined;
  return signed(lines.slice(0, 1), office);
}

/** 木文川: two to four characters close under the text, or on the right, before the next headline. */
function nameAlone({ lines }: ShortLines, { body, authors }: Seen): Taken | undefined {
  const [line] = lines;
  const last = body.at(-1);
  const text = line!.run.folded.trim();
  if (
    line!.role !== 'display' ||
    lines.length < 2 ||
    authors.length > 0 ||
    last?.type !== 'paragraph' ||
    !endsSentence(last.run.folded) ||
    !(line!.block.blanksBefore === 0 || line!.block.deep) ||
    !/^\p{Script=Han}(?:\s?\p{Script=Han}){1,3}$/u.test(text) ||
    !standsUnder(lines, false)
  )
    return undefined;
  return taken([
    { do: 'name', name: trim(line!.run) },
    { do: 'set', fields: { closed: true } },
    doubt('authors', 'low', `文末单独一行“${text}”按位置认作署名，请对照原版`),
  ]);
}
