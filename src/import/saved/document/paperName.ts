/** The name of a newspaper or of its site, as mastheads and titles of web pages print it. */

/** Sorts of papers, and what a site adds to the name of one. */
const PAPER =
  /^《?(\p{Script=Han}{2,14}?(?:日报|晚报|时报|导报|早报|周报|商报|晨报|都市报|科技报|经济报|青年报|工人报|园区报|周刊|[报報]))》?(?:社|网|(?:多媒体|多媒體)?(?:数字|电子|數字|數碼|電子)(?:报刊|报|版|刊|報刊|報)?(?:(?:阅读)?平台|系统)?)?$/u;

/** @returns the paper, where a text is its name and nothing else, or the name of its electronic edition */
export function paperNamed(text: string): string | undefined {
  return PAPER.exec(text)?.[1];
}

/** What a masthead sets beside the name: 网络版, 电子版; and the bracket that a day in an element of its own leaves open. */
const BESIDE_NAME = /(?:[·•-]?(?:网络|电子|数字|手机|海外|周末)?版|在线|官网|新闻网)$|[(（]$/u;

/** @returns whether a line is the masthead of a paper or its site: 某某科技报　网络版, 《某某日报海外版》（ */
export function isMasthead(text: string): boolean {
  const withoutBeside = (name: string): string => {
    const bare = name.replace(BESIDE_NAME, '').replace(/^《([^《》]+)》$/u, '$1');
    return bare === name ? bare : withoutBeside(bare);
  };
  return paperNamed(withoutBeside(text.replace(/\s+/gu, ''))) !== undefined;
}
