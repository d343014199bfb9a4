import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { piecesOf } from '../text/headline.ts';
import { headlineBreaker } from '../text/segment.ts';
import { walkElements } from './walk.ts';

/**
 * What names of zones end with. A body is rendered without the registry of zones, so that a new zone does not make
 * every page anew; but which word stands before these is no secret.
 */
const ENDINGS = ['高新区', '高新技术产业开发区', '经济技术开发区', '开发区', '工业园区', '科技园区'];
/** Such an end, or more of a name that was cut in the wrong place: 与淄|博高新区. */
const ZONE_END = new RegExp(`^\\p{Script=Han}{0,2}(?:${ENDINGS.join('|')})`, 'u');
/** The name of a place, with a particle before it at most. */
const PLACE = /^\p{Script=Han}{2,5}$/u;

/** Longest subhead that is set; beyond it stands a paragraph that somebody marked as one. */
const LONGEST = 200;

const breaker = headlineBreaker(ENDINGS);

/** Lets subheads break between words only, as headlines do, and not inside the name of a zone. */
export function breakSubheads() {
  return (tree: Root) => {
    walkElements(tree, (node) => {
      if (/^h[2-6]$/.test(node.tagName)) node.children = node.children.flatMap(broken);
    });
  };
}

function broken(child: ElementContent): ElementContent[] {
  if (child.type !== 'text' || child.value.length > LONGEST) return [child];
  return joinZones(breaker.split(child.value)).flatMap((part, index): ElementContent[] => {
    const set = piecesOf(part).map(({ text, kept }): ElementContent =>
      kept ? h('span', { className: 'kept' }, text) : { type: 'text', value: text },
    );
    return index === 0 ? set : [h('wbr', { ariaHidden: 'true' }), ...set];
  });
}

function joinZones(parts: string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && ZONE_END.test(part) && PLACE.test(last))
      joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}
