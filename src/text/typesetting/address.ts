/** Addresses in running text: where each begins and ends. Pure. */

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
const TRAIL = /(?<![.,;:!?'"*_~<>])[.,;:!?'"*_~<>]+$/;

/** What every address holds; most texts hold none. */
const SIGNS = /:\/\/|www\.|@/i;

/** Bare addresses and e-mail addresses in a text. */
export function addressesIn(text: string): { start: number; end: number }[] {
  if (!SIGNS.test(text)) return [];
  return [...text.matchAll(ADDRESS)].map(({ 0: found, index }) => ({
    start: index,
    end: index + trimmed(found.slice(0, LONGEST)).length,
  }));
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
