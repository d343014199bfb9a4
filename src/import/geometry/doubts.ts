/** What an archivist should look at in a story of a printed page. */
import type { Run } from '../base/textRun.ts';
import type { Doubt } from '../stories/item.ts';
import type { Story } from './assign.ts';
import type { PlacedBlock } from './blocks.ts';
import type { Paragraph } from './paragraphs.ts';
import type { PrintedLine } from './printed.ts';

/** Words that recognition was not sure of are told up to so many, each with so many characters around it. */
const SHOWN = 12;
const NEIGHBOURS = 4;

/**
 * @param ordered blocks of the story in reading order
 * @param fieldOf what a line of its head was read as
 */
export function doubtsOf(
  story: Story,
  ordered: PlacedBlock[],
  paragraphs: Paragraph[],
  runOf: (line: PrintedLine) => Run,
  fieldOf: (line: PrintedLine) => string | undefined = () => undefined,
): Doubt[] {
  const doubts: Doubt[] = paragraphs.flatMap(({ doubt, run }) =>
    doubt ? [{ field: 'body', confidence: 'low', reason: doubt, ...placeOf(run) }] : [],
  );
  if (story.guessed)
    doubts.push({
      field: 'body',
      confidence: 'low',
      reason: story.head
        ? '有的栏上面没有标题，按相邻的栏接上，请对照原版'
        : '这些文字上面没有标题，请对照原版',
    });
  if (story.lacks)
    doubts.push({
      field: 'body',
      confidence: 'low',
      reason: '旁边有文字没有归到任何标题下，可能是这篇的开头，请对照原版',
    });
  if (!story.head)
    doubts.push({ field: 'headline', confidence: 'low', reason: '版面上没有认出标题，请对照原版' });
  if (story.head?.doubt) doubts.push({ field: 'headline', confidence: 'low', reason: story.head.doubt });
  const text = ordered.flatMap((block) => block.lines);
  const heads = Map.groupBy(story.head?.lines ?? [], (line) => fieldOf(line) ?? 'body');
  const inHead = [...heads].filter(([field]) => field !== 'body');
  return [
    ...doubts,
    ...inHead.flatMap(([field, lines]) => uncertainWords(lines, field, runOf)),
    ...uncertainWords([...(heads.get('body') ?? []), ...text], 'body', runOf),
    ...uncertainWords(text.filter(isUnsureOfNames), 'authors', runOf),
  ];
}

/** （记者 甲 乙）, 。（甲 乙）: where names stand in a line of text. */
const NAMES =
  /(?:记者|通讯员)[^，。；、）)]{1,20}|[(（]\p{Script=Han}{1,4}(?: ?\p{Script=Han}{2,4}){0,3}[)）]$/gu;

/** Recognition was not sure of a name in the line. */
function isUnsureOfNames({ text, uncertain = [] }: PrintedLine): boolean {
  const names = [...text.matchAll(NAMES)].map(([found]) => found);
  return uncertain.some((word) => names.some((found) => found.includes(word)));
}

function placeOf({ spans: [first] }: Run): Pick<Doubt, 'at'> {
  return first ? { at: first } : {};
}

/**
 * Words that recognition was not sure of, with the words around each, and where the first of them stands.
 * @param field what the lines are part of
 */
export function uncertainWords(
  lines: readonly PrintedLine[],
  field: string,
  runOf: (line: PrintedLine) => Run,
): Doubt[] {
  const words = lines.flatMap((line) => (line.uncertain ?? []).map((word) => ({ line, word })));
  const [first] = words;
  if (!first) return [];
  const shown = words.slice(0, SHOWN).map(({ line, word }) => `${word}（${wordsAround(line.text, word)}）`);
  const more = words.length > SHOWN ? ' 等' : '';
  const reason = `识别时没有把握的字词 ${words.length} 处：${shown.join('、')}${more}，请对照原版`;
  return [{ field, confidence: 'low', reason, ...placeOf(runOf(first.line)) }];
}

/** A word among its neighbours in a line. */
function wordsAround(line: string, word: string): string {
  const at = Math.max(0, line.indexOf(word));
  const [from, to] = [Math.max(0, at - NEIGHBOURS), at + word.length + NEIGHBOURS];
  return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`;
}
