/** （珠海高新区 李洋）: where who signs a letter lives or works, before the name. */
import type { NameJudge } from '../base/people.ts';

/** Endings of places that no registry needs to know. */
const PLACE =
  /^\p{Script=Han}{2,12}(?:高新区|经开区|自创区|开发区|示范区|[新园城市县]区|科[学技]城|产业园|科技园|工业园|[省市县镇乡村])$/u;
const OPENING = /^\s*[(（]?\s*/u;
const SET_APART = /^(?<place>\p{Script=Han}{3,14})[\s,，、:：·]+(?=\p{Script=Han})/u;
const RUN_ON = /^(?<place>\p{Script=Han}{3,14}?)(?<name>\p{Script=Han}{2,3})\s*[)）]?\s*$/u;

/**
 * @param text the inside of brackets, or a line in brackets
 * @returns where the name begins; undefined where no place stands before it, or where nothing tells it from the place
 */
export function placeBefore(text: string, names: NameJudge): number | undefined {
  const from = OPENING.exec(text)?.[0].length ?? 0;
  const rest = text.slice(from);
  const isPlace = (word: string) => PLACE.test(word) || names.isPlace(word);
  const apart = SET_APART.exec(rest);
  if (apart) return isPlace(apart.groups!['place']!) ? from + apart[0].length : undefined;
  const bare = RUN_ON.exec(rest) ? rest.replace(/[\s)）]+$/u, '') : '';
  const cut = [3, 2]
    .map((length) => bare.length - length)
    .find((at) => at > 2 && isPlace(bare.slice(0, at)) && names.judge(bare.slice(at)) === 'sure');
  return cut === undefined ? undefined : from + cut;
}
