/** Boxes of an interview that name those who talk: 嘉宾, 主持人 and their offices. */
import { addByline } from './add.ts';
import type { Classified } from '../roles/classify.ts';
import { awaitsText, type GroupState } from './reader.ts';
import type { Item } from './item.ts';
import { trim } from '../base/textRun.ts';

const LABEL =
  /^[【[〔]?\s*(?:(?:对话|访谈|受访|本期|特邀|与会|采访)?(?:嘉宾|人物|专家|对象)|受访[人者]|对话者|主持人?|采访者)\s*[】\]〕]?\s*(?:[:：]\s*(?<who>.{0,40}))?$/u;
/** 陈立群 某某高新区管委会主任 */
const NAME_AND_OFFICE =
  /^(?:\p{Script=Han}{2,4}|\p{Script=Han}\s\p{Script=Han})(?:\s+|[,，:：(（])\S.{2,36}$/u;
const OFFICE = /(?:长|任|授|记|员|理|师|士|人|裁|官|家|席|事|者)[)）]?$/u;

/**
 * The box that begins at a line.
 * @returns how many blocks belong to it; 0 where none begins
 */
export function participants(state: GroupState, index: number): number {
  let end = index;
  let labels = 0;
  for (; end < state.blocks.length; end++) {
    const { run, role, block } = state.blocks[end]!;
    const text = run.folded.trim();
    const match = LABEL.exec(text);
    if (match && !/[。！？!?]/u.test(match.groups?.['who'] ?? '')) labels++;
    else if (labels === 0 || block.blanksBefore > 1) break;
    else if (
      role !== 'byline' &&
      !(NAME_AND_OFFICE.test(text) && OFFICE.test(text) && !/[。！？!?]/u.test(text))
    )
      break;
  }
  return labels > 0 && end - index >= 2 ? end - index : 0;
}

/** Puts a box into the article whose headline stands above it, or keeps it for the headline below. */
export function takeBox(state: GroupState, index: number, count: number): void {
  const lines = state.blocks.slice(index, index + count);
  if (awaitsText(state)) fillBox(state.current!, lines);
  else state.pendingBox = [...(state.pendingBox ?? []), ...lines];
}

/** The lines of a box open the text; a byline among them is the article's. */
export function fillBox(item: Item, lines: Classified[]): void {
  for (const { run, role, byline } of lines) {
    if (role === 'byline' && byline?.strength === 'role') {
      addByline(item, byline);
      item.signedAtTop = true;
    } else item.body.push({ type: 'verse', run: trim(run), indented: item.body.length === 0 });
  }
  item.box = true;
}
