/** Where sentences end and begin: what column ends and line ends cut apart is found by it. */

const CLOSERS = /(?<![”’"'」』〉》】〕）)\]\s])[”’"'」』〉》】〕）)\]\s]+$/u;
const TERMINAL = /(?:[。！？!?…｡]|(?<=[\p{Script=Han}”」』)）])\.)$/u;

/** A short remark in brackets after the full stop: （完）, （李洋）. */
const REMARK = /(?<=[。！？!?…”"])\s*[(（][^()（）]{1,30}[)）]\s*$/u;

/** Who said it, after a quotation: ——某公司董事长 田野. */
const ATTRIBUTION = /(?<=[。！？!?…”"])\s*——[^。！？!?，,]{2,30}$/u;

/** What stands behind the stop of a sentence, remark and speaker, is shorter than this: no more of a text is looked at. */
const TAIL = 200;

/** Ends that decide alone, as most do: a stop, and a character of a word behind which no speaker is named. */
const STOPPED = /[。！？!?]$/u;
const GOES_ON = /[\p{Script=Han}\d，、；：]$/u;

/** True when the text ends a sentence, closing quotes, brackets and remarks in brackets aside. */
export function endsSentence(text: string): boolean {
  const tail = text.slice(-TAIL);
  if (STOPPED.test(tail)) return true;
  if (GOES_ON.test(tail) && !tail.includes('——')) return false;
  return TERMINAL.test(tail.replace(REMARK, '').replace(ATTRIBUTION, '').replace(CLOSERS, ''));
}

/** True when the text ends with a colon or semicolon: closed before a list, open before anything else. */
export function endsClause(text: string): boolean {
  return /[:：;；]$/u.test(text.replace(CLOSERS, ''));
}

/** True when a bracket stands open at the end: the text goes on. */
export function endsInBracket(text: string): boolean {
  return /[（(【[][^）)】\]]*$/u.test(text);
}

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Words of a text, white space and punctuation included (ICU's dictionary); found as they are asked for. */
export function* words(text: string): Generator<string> {
  for (const { segment } of segmenter.segment(text)) yield segment;
}

/** The word of the dictionary in which a character of a text stands. @param at its offset */
function wordAt(text: string, at: number): Intl.SegmentData | undefined {
  return segmenter.segment(text).containing(at);
}

/** True where a text is a single word of the dictionary. */
export function isOneWord(text: string): boolean {
  return wordAt(text, 0)?.segment === text;
}

/** 640 and, on the next line, 吨: what is counted stands with its figure. */
const BEGINS_WITH_UNIT =
  /^[百千万亿]{0,2}(?:[吨元个家人项年月日米条台套辆亩种名位户倍]|平方|公里|公斤|[%％])(?![\p{Script=Han}]{0,6}$)/u;

/** True when the seam of two texts lies inside a word of the dictionary, or between a figure and its unit: the two are one sentence. */
export function seamInWord(before: string, after: string): boolean {
  if (/\d$/u.test(before) && BEGINS_WITH_UNIT.test(after)) return true;
  const left = /[\p{Script=Han}\p{N}]{1,8}$/u.exec(before)?.[0] ?? '';
  const right = /^[\p{Script=Han}\p{N}]{1,8}/u.exec(after)?.[0] ?? '';
  return left !== '' && right !== '' && wordAt(left + right, left.length)?.index !== left.length;
}

/** Words and marks with which no sentence begins. */
const NEVER_FIRST = new Set([
  '的',
  '地',
  '得',
  '了',
  '着',
  '过',
  '们',
  '等',
  '之',
  '和',
  '与',
  '及',
  '以及',
  '或',
  '或者',
  '并',
  '并且',
  '也',
  '都',
  '还',
  '仍',
  '均',
  '则',
  '而',
  '而是',
  '却',
  '才',
  '便',
  '将',
  '把',
  '被',
  '所',
  '、',
]);

/** Manners of acting: a sentence that begins with one and has a modal later has lost its subject. */
const MANNER =
  /^(?:高度|积极|认真|不断|持续|大力|深入|全面|充分|切实|努力|坚决|严格|着力|主动|扎实|进一步|更好地?|继续|始终|致力于?)/u;
const LATER_MODAL =
  /[,，](?:并|也|还|仍|已|正|将|都|均|就|才|便|又)(?:将|会|要|已|在|能|可|继续)?\p{Script=Han}/u;

/**
 * Tells whether a paragraph seems to begin in mid-sentence.
 * @param text folded text of the paragraph
 * @returns why, in Chinese, or undefined
 */
export function beginsMidSentence(text: string): string | undefined {
  if (/^[,，。、;；:：!！?？”’」』)）》〉%％.·]/u.test(text)) return `以“${text[0]}”开头`;
  if (/^(?:表示|指出|介绍|强调|认为|透露)[,，:：]/u.test(text)) return '首句没有主语';
  const first = wordAt(text.slice(0, 8), 0)?.segment ?? '';
  if (NEVER_FIRST.has(first)) return `以“${first}”开头`;
  const sentence = /^[^。!！?？]*/u.exec(text)?.[0] ?? '';
  if (MANNER.test(text) && LATER_MODAL.test(sentence)) return '首句没有主语';
  return undefined;
}

/** Openings that only the first sentence of a report or of a new thought has. */
const FRESH =
  /^(?:近日|日前|昨日|今日|今天|本周|上周|当天|\d{1,2}月|\d{4}年|去年|今年|近年来?|目前|截至|据了解|据悉|据介绍|与此同时|此外|同时|下一步|接下来|其中|第[一二三四五六七八九十]|一是|首先|其次|再次|最后|[“"「『](?![^”"」』]{1,8}[”"」』]))/u;

/** True when a paragraph has an opening that continues no sentence. */
export function beginsAfresh(text: string): boolean {
  return FRESH.test(text);
}

/** Marks of a list item: it follows a paragraph that ends with a colon or semicolon. */
export function beginsListItem(text: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}[、是]|[((（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．)]|第[一二三四五六七八九十\d]+[,，条章节项]|[①-⑳●■◆▲□○◇△★☆•·])/u.test(
    text,
  );
}

/** True for a row of a numbered list: （2）某某机械有限公司　　十五万元. */
export function beginsWithNumber(text: string): boolean {
  return /^\s*(?:[(（]\s*[\d一二三四五六七八九十]{1,3}\s*[)）]|[\d一二三四五六七八九十]{1,3}\s*[.．、])/u.test(
    text,
  );
}
