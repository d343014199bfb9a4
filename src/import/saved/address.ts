/** What the address of an e-paper page tells: the day, the page, the article. */
import { parseDate } from '../../dates/edtf.ts';
import { readNumber, type PageFacts } from '../margins/furniture.ts';

/** `/2023-05/15/`, `/202305/15/`, `/2023/05/15/`, `/20230515/`, `…_20230515_…` */
const DAYS = [
  /(?<!\d)((?:19|20)\d{2})-(\d{1,2})[/-](\d{1,2})(?!\d)/u,
  /[/_](20\d{2}|19\d{2})(\d{2})\/(\d{1,2})(?=[/_.]|$)/u,
  /[/_](20\d{2}|19\d{2})\/(\d{1,2})\/(\d{1,2})(?=[/_.]|$)/u,
  /(?<!\d)(20\d{2}|19\d{2})(\d{2})(\d{2})(?!\d)/u,
];
/** People's Daily: `nbs.D110000renmrb_06.htm`, `nw.D110000renmrb_20170515_3-06.htm`. */
const PAGES = [
  /nw\.D\d+[a-z]+_\d{8}_\d+-([A-Z]?\d{1,3})\.s?html?/iu,
  /nbs\.D\d+[a-z]+_([A-Z]?\d{1,3})\.s?html?/iu,
];
/** A page's own address: the number in it counts pages only where it is short. */
const NODE = /node_([A-Z]?\d{1,2})\.s?html?/iu;

/** @param address or the name of the file as it was saved */
export function factsOfAddress(address: string): PageFacts {
  const plain = decoded(address);
  const facts: PageFacts = {};
  const day = DAYS.map((pattern) => pattern.exec(plain)).find((match) => match && dateOf(match));
  if (day) facts.issueDate = dateOf(day)!;
  const page = PAGES.map((pattern) => pattern.exec(plain)?.[1]).find(Boolean);
  if (page) facts.pageNumber = readNumber(page);
  return facts;
}

/** Whether an address is a list's: of the articles of a page. */
export const isNode = (address: string): boolean => NODE.test(address);

/** @returns the page that a list's own address names; undefined where the number may be a running one */
export function pageOfNode(address: string): string | undefined {
  const number = NODE.exec(address)?.[1];
  return number && /^(?:0\d|[A-Z]\d{1,2})$/iu.test(number) ? readNumber(number) : undefined;
}

function dateOf(match: RegExpExecArray): string | undefined {
  const date = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
  return parseDate(date).ok ? date : undefined;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The last part of an address: what a link on another page of the issue has in common with the saved file's. */
export function leafOf(address: string): string {
  return decoded(address)
    .replace(/[?#].*$/u, '')
    .replace(/^.*[/\\]/u, '')
    .toLowerCase();
}
