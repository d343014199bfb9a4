import { describe, expect, it } from 'vitest';
import { isBar, markMenus } from '../../../src/import/margins/menus.ts';
import type { Marginal } from '../../../src/import/margins/takeMargins.ts';

const SITE: Marginal = { role: 'navigation', facts: {} };
/** Lines; those with a star before them are known to be the site's. */
function mark(...lines: string[]): boolean[] {
  const read = lines.map((line) => (line.startsWith('*') ? SITE : undefined));
  markMenus(
    lines.map((line) => line.replace(/^\*/u, '')),
    read,
  );
  return read.map((one) => one !== undefined);
}

describe('menus of sites', () => {
  it('knows a bar by one control among its words', () => {
    expect(isBar('本期头条 | 往期回顾 | 下一篇 | 评报区')).toBe(true);
    expect(isBar('成都 | 绵阳 | 德阳')).toBe(false);
    expect(isBar('2020年8月26日 | 往期回顾 | 下一篇')).toBe(false);
  });

  it('takes a list with one mark when a control is in it', () => {
    expect(mark('*· 上一版', '· 读报有奖', '· 微视频')).toEqual([true, true, true]);
    expect(mark('· 读报有奖', '· 微视频')).toEqual([false, false]);
  });

  it('takes single words between lines of the site, and leaves what stands over text', () => {
    expect(mark('*上一篇', '读报有奖', '*朗读')).toEqual([true, true, true]);
    expect(mark('*上一篇', '追光者', '清晨七点，班车进站。')).toEqual([true, false, false]);
  });
});
