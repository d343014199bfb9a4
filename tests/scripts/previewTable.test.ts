import { expect, it } from 'vitest';
import { previewTable } from '../../bench/previewTable.ts';

it('sets each time beside its limit, and names what is over', () => {
  const table = previewTable(
    [
      { name: '正文', size: 12, clock: 0.3, processor: 0.1 },
      { name: '正文', size: 1000, clock: 1.2, processor: 0.1 },
      { name: '模板', size: 12, clock: 0.5 },
    ],
    [12, 1000],
  );
  expect(table).toContain('| 正文 | 0.30 ≤ 0.5（0.10） | 1.20 **>** 1（0.10） |');
  expect(table).toContain('| 模板 | 0.50 ≤ 0.5 |  |');
  expect(table).toContain('3 项里 1 项超限：正文（1000 篇）。');
});
