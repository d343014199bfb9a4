import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { fault } from '../../problems/fault.ts';
import { tell } from './source.ts';

/** A host as people write it without its scheme: `www.` before it, or an end that no file has. */
const HOST =
  /^(?:www\.[^\s/]+\.[^\s/.]|(?:[a-z0-9-]+\.)+(?:com|cn|net|org|gov|edu|info|io|cc|tv|top|xyz|中国|公司|网络)(?::\d+)?(?:[/?#]|$))/iu;
/** A scheme that lacks a sign, or has one too many: `https:/a.cn`, `http//a.cn`, `https:///a.cn`. */
const SCHEME = /^(https?)(?::[/\\]?(?![/\\])|:\\{2}|:\/{3,}|\/\/)/i;
/** An address with the text that follows it, as far as no address has its punctuation. */
const WITH_TEXT = /^(https?:\/\/[!-~]+?)[，。；、：！？（）“”《》]/iu;
const MAIL = /^[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}$/i;

/** Tells of links whose address lacks its beginning (`[官网](www.a.cn)`), and leads them where they were meant to lead. */
export function completeLinks() {
  return (tree: Root, file: VFile) => {
    visit(tree, ['link', 'definition'], (node) => {
      if (!('url' in node)) return;
      const right = wholeOf(node.url);
      if (right === undefined) return;
      tell(file, node, fault('body-link-part', { url: node.url, right }));
      node.url = right;
    });
  };
}

function wholeOf(url: string): string | undefined {
  if (MAIL.test(url)) return `mailto:${url}`;
  if (HOST.test(url)) return `https://${url}`;
  const [, address] = WITH_TEXT.exec(url) ?? [];
  if (address !== undefined) return address;
  const [head, scheme] = SCHEME.exec(url) ?? [];
  return head !== undefined && HOST.test(url.slice(head.length))
    ? `${scheme!.toLowerCase()}://${url.slice(head.length)}`
    : undefined;
}
