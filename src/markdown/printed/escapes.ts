import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { characterOf } from '../../problems/entityFaults.ts';
import { fault } from '../../problems/fault.ts';
import { sourceOf, tell } from './source.ts';

/** A backslash before a sign that means nothing in Markdown; a bracket does behind another (`[注]\(`). */
const IDLE = /(?<!\\)(?:\\\\)*(\\[,%/;$=?@^'"]|(?<!\])\\\()/u;
/** An escaped sign, which is shown as it is, or an entity. */
const TOKEN = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|([A-Za-z][A-Za-z0-9]{1,31}));/gu;

/** Tells of backslashes and entities (`&nbsp;`) that the page does not show as they were typed. */
export function warnOfEscapes() {
  return (tree: Root, file: VFile) => {
    visit(tree, ['text', 'break'], (node) => {
      const source = sourceOf(node, file);
      const idle =
        IDLE.exec(source)?.[1] ?? (node.type === 'break' && source.startsWith('\\') ? '\\' : undefined);
      if (idle) tell(file, node, fault('body-backslash', { text: idle }));
      if (node.type !== 'text') return;
      for (const entity of entitiesIn(source))
        tell(file, node, fault('body-entity', { entity, character: written(entity) }));
    });
  };
}

/** Signs of Markdown, which mean themselves behind a backslash. */
const SIGN = /^[\\`*_[\]<>#|~]$/;
/** How a character is written in Markdown; a space that cannot be seen is shown between quotation marks. */
const written = (entity: string) =>
  (characterOf(entity) ?? '').replace(SIGN, '\\$&').replace(/^\s$/u, '“$&”（U+3000）');

/** Entities that Markdown shows as their characters, each once; `&高;` and `\\&amp;` are shown as typed. */
function entitiesIn(source: string): Set<string> {
  return new Set(
    [...source.matchAll(TOKEN)].flatMap(({ 0: token, 1: name }) =>
      token.startsWith('&') && (name === undefined || decodeNamedCharacterReference(name) !== false)
        ? [token]
        : [],
    ),
  );
}
