/** Names of papers: written between the marks of a title, one paper would be two. Pure. */
import { fault, type Fault } from './fault.ts';

/** Marks around the whole of a name. */
const MARKED =
  /^(?:《([^《》]+)》|〈([^〈〉]+)〉|“([^“”]+)”|‘([^‘’]+)’|「([^「」]+)」|『([^『』]+)』|【([^【】]+)】)$/u;

/** The name of a paper without marks around it: 《某报》 → 某报. */
export const bareName = (name: string): string =>
  MARKED.exec(name.trim())
    ?.slice(1)
    .find((one) => one !== undefined) ?? name;

/** What is wrong with a paper's name. @param given what stands where a name should */
export function paperMarks(given: unknown): Fault[] {
  if (typeof given !== 'string' || bareName(given) === given) return [];
  return [fault('paper-marks', { name: given.trim(), right: bareName(given) })];
}
