import type { Link, Parent, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { textNode } from './source.ts';

/** A host's name below a domain in Chinese. */
const CHINESE_HOST =
  '(?:[\\p{L}\\p{N}-]+\\.)+(?:中[国國]|公司|网[络址店]|網[絡址店]|政务|公益|在[线線]|集[团團]|商[城标標]|中文网|新闻|信息|香港|澳[门門]|台[湾灣]|新加坡)';

/**
 * Bare addresses: they end where Chinese begins, since Chinese has no spaces to end them
 * (`见https://example.com/a。另`), but for the host's own name under a domain in Chinese (IANA: `http://甲.中国/`). An address with Chinese in it is written `<https://…/高新技术>`.
 */
const ADDRESS = new RegExp(
  [
    `(?<![A-Za-z0-9@/.])(?:[Hh][Tt][Tt][Pp][Ss]?:\\/\\/(?:${CHINESE_HOST}|[A-Za-z0-9[])|[Ww][Ww][Ww]\\.[A-Za-z0-9-]+\\.)(?:(?![,;|]https?:\\/\\/)[!-~])*`,
    `(?<![A-Za-z0-9._+-])[A-Za-z0-9][A-Za-z0-9._+-]*@(?:${CHINESE_HOST}|[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)`,
  ].join('|'),
  'gu',
);
/** Longest address: browsers and servers take no more. */
const LONGEST = 2048;
/** Punctuation of the sentence, not of the address. */
const TRAIL = /[.,;:!?'"*_~<>]+$/;

/** Links bare addresses and e-mail addresses in running text. */
export function linkAddresses() {
  return (tree: Root) => {
    visit(tree, (node) => {
      if (node.type === 'link' || node.type === 'linkReference') return SKIP;
      if ('children' in node) linkIn(node as Parent);
      return undefined;
    });
  };
}

function linkIn(parent: Parent): void {
  mergeTexts(parent);
  parent.children = parent.children.flatMap((child): Parent['children'] =>
    child.type === 'text' ? linked(child.value) : [child],
  );
}

/** Gives back as one what transforms have separated. */
function mergeTexts(parent: Parent): void {
  const merged: Parent['children'] = [];
  for (const child of parent.children) {
    const last = merged.at(-1);
    if (child.type === 'text' && last?.type === 'text')
      merged[merged.length - 1] = textNode(last.value + child.value);
    else merged.push(child);
  }
  parent.children = merged;
}

function linked(value: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let place = 0;
  for (const { 0: found, index } of value.matchAll(ADDRESS)) {
    const address = trimmed(found.slice(0, LONGEST));
    if (index > place) parts.push(textNode(value.slice(place, index)));
    parts.push(linkTo(address));
    place = index + address.length;
  }
  if (place < value.length) parts.push(textNode(value.slice(place)));
  return parts;
}

function linkTo(address: string): Link {
  const prefix = address.includes('://') ? '' : /^www\./i.test(address) ? 'http://' : 'mailto:';
  return { type: 'link', url: prefix + address, children: [textNode(address)] };
}

/** Without the punctuation after it; a bracket stays where the address opened it (`…/高新区_(中国)`). */
function trimmed(address: string): string {
  let end = address.replace(TRAIL, '');
  while (/[([]$/.test(end) || (/[)\]]$/.test(end) && closed(end) > opened(end)))
    end = end.slice(0, -1).replace(TRAIL, '');
  return end;
}

const opened = (text: string) => count(text, '(') + count(text, '[');
const closed = (text: string) => count(text, ')') + count(text, ']');
const count = (text: string, sign: string) => text.split(sign).length - 1;
