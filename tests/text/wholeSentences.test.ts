import fc from 'fast-check';
import { expect, it } from 'vitest';
import { closed, wholeSentences } from '../../src/text/wholeSentences.ts';

const whole = (text: string) => text.slice(0, wholeSentences(text));

it('takes the sentences that leave no quotation open', () => {
  expect(whole('会议开了。他说：“先做成。再做大。')).toBe('会议开了。');
  expect(whole('他说：“先做成。再做大。”下一句没有')).toBe('他说：“先做成。再做大。”');
  expect(whole('“一直没有说完。')).toBe('');
  expect(whole('没有句号')).toBe('');
});

it.each(['“”', '‘’', '「」', '『』', '《》', '（）'])('%s may end with its sentence', ([open, close]) => {
  expect(whole(`他说：${open}先做成。${close}下一句没有`)).toBe(`他说：${open}先做成。${close}`);
  expect(whole(`${open}先做成。`)).toBe('');
});

it('a mark that closes nothing ends no sentence', () => {
  expect(whole('”没有')).toBe('');
  expect(whole('说好了。又说”再')).toBe('说好了。');
  expect(whole('说好了。又说（二）再')).toBe('说好了。');
  expect(whole('说好了。”再')).toBe('说好了。”');
});

it('opens as many quotations as it closes, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('“', '”', '。', '字', '！') }), (text) => {
      const taken = whole(text);
      expect(text.startsWith(taken)).toBe(true);
      let open = 0;
      for (const mark of taken) open = mark === '“' ? open + 1 : mark === '”' ? Math.max(0, open - 1) : open;
      expect(open).toBe(0);
    }),
  );
});

it('closes what a cut left open, and nothing else', () => {
  expect(closed('他说：“《导报》的‘头条……')).toBe('他说：“《导报》的‘头条……’”');
  expect(closed('他说：“先做成。”再')).toBe('他说：“先做成。”再');
  expect(closed('第一，（二）再')).toBe('第一，（二）再');
});
