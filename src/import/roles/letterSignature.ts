/** Who signs a reader's letter: 贵阳高新区 读者 龙秀珍, on a line of its own. */
import { slice, trim, type Run } from '../base/textRun.ts';
import type { ParsedByline } from './byline.ts';

/** A place or a house, what the writer is to the paper, and the name; the spaces part them. */
const SIGNED =
  /^\s*[(（]?\s*(?:(?<where>[\p{Script=Han}\d]{2,16})\s+)?(?<who>(?:[一本]\S{0,3})?(?:热心)?(?:读者|市民|居民|村民|职工|员工|学生|家长|网友))\s+(?<name>\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,8})?|\p{Script=Han}\s\p{Script=Han})\s*[)）]?\s*$/u;

/** @returns the writer, as a byline says who wrote; undefined for a line that signs no letter */
export function readLetterSignature(run: Run): ParsedByline | undefined {
  const groups = SIGNED.exec(run.folded)?.groups;
  if (!groups) return undefined;
  const { who, name } = groups as Record<'who' | 'name', string>;
  const whoAt = run.folded.lastIndexOf(who, run.folded.lastIndexOf(name) - 1);
  const nameAt = run.folded.indexOf(name, whoAt + who.length);
  const [role, author] = [slice(run, whoAt, whoAt + who.length), slice(run, nameAt, nameAt + name.length)];
  return {
    authors: [{ name: author, role: { text: role.text, run: role } }],
    rest: [slice(run, 0, whoAt), slice(run, nameAt + name.length)]
      .map(trim)
      .filter(({ text }) => text !== ''),
    strength: 'role',
    photo: false,
  };
}
