/** Control characters that a file held between letters: they are taken out, and what they stood for is in doubt. */
import { codeOf } from '../../text/characters/doubts.ts';
import type { Control } from '../lines/lines.ts';
import type { Doubt, Item } from '../stories/item.ts';
import { textsOf } from './itemTexts.ts';

/** So many of one field are told by their places. */
const SHOWN = 3;

/** Doubts about the fields of an item in which such characters stood. */
export function controlCharacters(item: Item, controls: readonly Control[]): Doubt[] {
  if (controls.length === 0) return [];
  return Object.entries(textsOf(item)).flatMap(([field, text]): Doubt[] => {
    const bare = squeezed(text);
    const told = controls
      .filter(({ before, behind }) => bare.includes(squeezed(before + behind)))
      .map(
        ({ character, before, behind }) =>
          `${codeOf(character)}（“${before.trim()}”后、“${behind.trim()}”前）`,
      );
    if (told.length === 0) return [];
    const more = told.length > SHOWN ? ` 等 ${told.length} 处` : '';
    const reason = `有看不见的控制字符，已经去掉：${told.slice(0, SHOWN).join('、')}${more}，那里可能缺字，请对照原版`;
    return [{ field, confidence: 'low', reason }];
  });
}

const squeezed = (text: string) => text.replace(/\s+/gu, '');
