/** Lines that sign: an office and a day under notices and letters, a reporter under a headline. */

const OFFICE =
  /(?:委员会|管委会|公司|局|处|科|厅|部|院|所|站|队|社|办公室|编辑部|报社|杂志社|中心|学会|协会|商会|政府|领导小组|指挥部|组委会|支部|党委|学校|学院|大学|法院|检察院)$/u;
const LONGEST_OFFICE = 30;
const DAY =
  /^(?:(?:\d{4}|[〇零一二三四五六七八九]{4})年\s*\S{1,3}\s*月(?:\s*\S{1,3}\s*日)?|\d{1,2}月\d{1,2}日)$/u;

/** @returns whether a line may be the name of an office that signs */
export function isOffice(text: string): boolean {
  return text.length <= LONGEST_OFFICE && OFFICE.test(text.trim()) && !/[，,。:：!！?？]/u.test(text);
}

/** Shorter names begin many headlines. */
const SHORTEST_NAME = 5;

/**
 * @param heads lines above, among them the headline
 * @returns whether a line signs: the name of an office, or words with which a headline above begins
 */
export function isSignatory(text: string, heads: readonly string[]): boolean {
  const name = text.trim();
  if (isOffice(text)) return true;
  const inHead = (head: string) => head.length > name.length && head.startsWith(name);
  return (
    name.length >= SHORTEST_NAME &&
    name.length <= LONGEST_OFFICE &&
    !/[，,。:：!！?？]/u.test(name) &&
    heads.some((head) => inHead(head.trim()) && !/[。；;]/u.test(head))
  );
}

/** @returns whether a line is a day or a month and nothing else */
export function isDayAlone(text: string): boolean {
  return DAY.test(text.trim());
}

const REPORTER =
  /^[\s□■◎●(（【]*(?:(?:本报|本刊|本网)?\p{Script=Han}{0,4}(?:记者|通讯员|评论员)[\s:：/]|(?:文|撰文|作者|采写)\s*[/／|｜:：])/u;

/** @returns whether a line says who wrote the article */
export function isReporterLine(text: string): boolean {
  return REPORTER.test(text);
}
