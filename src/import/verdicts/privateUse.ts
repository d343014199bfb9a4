/** Characters of the private use area in an item: each a doubt, with its code and the character it likely stands for. */
import { codeOf, doubtsOf } from '../../text/characters/doubts.ts';
import type { Doubt, Item } from '../stories/item.ts';
import { textsOf } from './itemTexts.ts';

/** So many characters of one field are reported by their codes. */
const SHOWN = 6;

/**
 * Doubts about characters that are boxes in every other font: of old GBK files, of fonts in PDF, of entities in saved
 * pages. The text stays as it came: only the paper can tell.
 */
export function privateCharacters(item: Item): Doubt[] {
  return Object.entries(textsOf(item)).flatMap(([field, text]): Doubt[] => {
    const told = new Map<string, string>();
    for (const { kind, character, likely } of doubtsOf(text))
      if (kind === 'private')
        told.set(character, `${codeOf(character)}${likely ? `（可能是“${likely}”）` : '（不知是什么字）'}`);
    if (told.size === 0) return [];
    const more = told.size > SHOWN ? ` 等 ${told.size} 个` : '';
    const reason = `有私用区字符，换了字体就看不见：${[...told.values()].slice(0, SHOWN).join('、')}${more}，请对照原版改成通用的字`;
    return [{ field, confidence: 'low', reason }];
  });
}
