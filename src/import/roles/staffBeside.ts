/** Who made the page, on the line of who wrote: 采写：甲　统筹：乙. */
import { STAFF_ROLES } from '../margins/furniture.ts';

/** A label with a sign behind it, where a line or a new part of it begins. */
const LABEL = /(?<=^|[\s,，;；|｜])(?<label>\p{Script=Han}{1,6}?)\s*[:：/／|｜丨]\s*(?=\p{Script=Han})/gu;
const STAFF = new RegExp(`^(?:本版|值班|执行|责任)?(?:${STAFF_ROLES}|设计|视频|出品|海报|推送|编发)$`, 'u');

/** 文字 甲　摄影 乙　编辑 丙: white space is the sign. */
const SPACED = new RegExp(
  String.raw`(?<=\s)(?:本版|值班|执行|责任)?(?:${STAFF_ROLES})\s+\p{Script=Han}(?:\s?\p{Script=Han}){1,2}(?=\s|$)`,
  'gu',
);

/**
 * @param text folded text of one line
 * @returns extents of the parts that name who edited, planned or set it; none on a line of nothing else
 */
export function staffBeside(text: string): { from: number; to: number }[] {
  const labels = [...text.matchAll(LABEL)];
  const staff = labels
    .map(({ index, groups }, at) => ({
      from: index,
      to: labels[at + 1]?.index ?? text.length,
      isStaff: STAFF.test(groups!['label']!),
    }))
    .filter(({ isStaff }) => isStaff)
    .map(({ from, to }) => ({ from, to }));
  if (staff.length === 0)
    staff.push(
      ...[...text.matchAll(SPACED)].map(({ index, 0: part }) => ({ from: index, to: index + part.length })),
    );
  const named = staff.reduce((sum, { from, to }) => sum + text.slice(from, to).trim().length, 0);
  return named < text.trim().length ? staff : [];
}
