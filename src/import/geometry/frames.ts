/** Boxes that a page gives as their four sides. */
import type { Box } from './printed.ts';

/** Ends of two sides that meet are nearer to each other than this, as a share of the page's width. */
const MEET = 0.006;

/**
 * @param rules thin lines of a page
 * @param isFrame whether a box that four of them close is that of an item
 * @returns the boxes that four of them close, and the rules that are no side of one
 */
export function framesOf(
  rules: Box[],
  width: number,
  isFrame: (box: Box) => boolean = () => true,
): { frames: Box[]; rules: Box[] } {
  const near = (one: number, other: number) => Math.abs(one - other) < width * MEET;
  const across = rules.filter((rule) => rule.x1 - rule.x0 > rule.y1 - rule.y0);
  const upright = rules.filter((rule) => !across.includes(rule));
  const sides = new Set<Box>();
  const frames = across.flatMap((top) =>
    across.flatMap((bottom): Box[] => {
      if (bottom.y0 <= top.y0 || !near(top.x0, bottom.x0) || !near(top.x1, bottom.x1)) return [];
      const joins = (x: number) =>
        upright.find((rule) => near(rule.x0, x) && near(rule.y0, top.y0) && near(rule.y1, bottom.y1));
      const [left, right] = [joins(top.x0), joins(top.x1)];
      if (!left || !right) return [];
      const box = { x0: left.x0, y0: top.y0, x1: right.x1, y1: bottom.y1 };
      if (!isFrame(box)) return [];
      for (const side of [top, bottom, left, right]) sides.add(side);
      return [box];
    }),
  );
  return { frames, rules: rules.filter((rule) => !sides.has(rule)) };
}
