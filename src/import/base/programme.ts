/** Programmes of broadcasts, fairs and meetings: rows that begin with when something is. */

/** 10：30　擂台赛预赛（一号馆）, 5月25日（周一） 家庭电脑选购, 星期三：点歌台, 9月24日 over the hours of that day. */
const WHEN =
  /^\s*(?:(?:上午|下午|晚上?|早上?|中午|凌晨)?\s*\d{1,2}\s*[:：]\s*\d{2}(?!\d)|(?:周|星期)[一二三四五六日天](?=[\s(（:：]|$)|\d{1,2}月\d{1,2}日\s*(?=[(（\s]|$))/u;

/** @returns whether a short line may be a row of a programme; one by itself may be anything that begins with a day */
export function beginsWithHour(text: string): boolean {
  return WHEN.test(text);
}
