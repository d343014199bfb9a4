/** True for a text that is mostly Chinese: more Han characters than words of another script. */
export function isChinese(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > (text.match(/\p{Script=Latin}+/gu)?.length ?? 0);
}
