/** Boxes of an interview that name those who talk: 嘉宾, 主持人 and their offices. */
import type { Classified } from '../../roles/classify.ts';
import { trim } from '../../base/textRun.ts';
import { awaitsText, type Cursor } from '../cursor.ts';
import { taken, type Step, type Taken } from '../steps.ts';

const LABEL =
  /^(?:[【[〔]?\s*(?:(?:对话|访谈|受访|本期|特邀|与会|采访)?(?:嘉宾|人物|专家|对象)|(?:受访|对话|采访|访谈)[人者]|主持人?)\s*[】\]〕]?\s*(?:[:：]\s*(?<who>.{0,40}))?|[【[〔]\s*(?:(?:对话|访谈|受访|特邀)?嘉宾|(?:受访|对话|采访|访谈)[人者]|主持人)\s*[】\]〕]\s*(?<named>\S.{0,40}))$/u;
/** 陈立群 某某高新区管委会主任 */
const NAME_AND_OFFICE =
  /^(?:\p{Script=Han}{2,4}|\p{Script=Han}\s\p{Script=Han})(?:\s+|[,，:：(（])\S.{2,36}$/u;
const OFFICE = /(?:长|任|授|记|员|理|师|士|人|裁|官|家|席|事|者)[)）]?$/u;

/**
 * The box that begins at a line.
 * @returns how many blocks belong to it; 0 where none begins
 */
export function participants({ blocks }: Cursor, index: number): number {
  let end = index;
  let labels = 0;
  for (; end < blocks.length; end++) {
    const { run, role, block } = blocks[end]!;
    const text = run.folded.trim();
    const match = LABEL.exec(text);
    const { who, named } = match?.groups ?? {};
    if (match && !/[。！？!?]/u.test(who ?? named ?? '')) labels++;
    else if (labels === 0 || block.blanksBefore > 1) break;
    else if (
      role !== 'byline' &&
      !(NAME_AND_OFFICE.test(text) && OFFICE.test(text) && !/[。！？!?]/u.test(text))
    )
      break;
  }
  return labels > 0 && end - index >= 2 ? end - index : 0;
}

/** A box goes into the article whose headline stands above it, or waits for the headline below. */
export function speakersBox(cursor: Cursor): Taken | undefined {
  const { index, blocks, current } = cursor;
  const count = participants(cursor, index);
  if (count === 0) return undefined;
  const lines = blocks.slice(index, index + count);
  return awaitsText(cursor)
    ? taken(boxSteps(lines, current!.body.length === 0), count)
    : taken([{ do: 'hold', as: 'box', lines }], count);
}

/** The lines of a box open the text; a byline among them is the article's. @param empty nothing stands above the box */
export function boxSteps(lines: readonly Classified[], empty: boolean): Step[] {
  let first = empty;
  const steps = lines.flatMap(({ run, role, byline }): Step[] => {
    if (role === 'byline' && byline?.strength === 'role')
      return [
        { do: 'byline', byline },
        { do: 'set', fields: { signedAtTop: true } },
      ];
    const part = { type: 'verse' as const, run: trim(run), indented: first };
    first = false;
    return [{ do: 'body', parts: [part] }];
  });
  return [...steps, { do: 'set', fields: { box: true } }];
}
