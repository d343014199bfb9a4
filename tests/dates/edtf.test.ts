import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveDate, daysInMonth, parseDate, sortKey, weekday } from '../../src/dates/edtf.ts';

const pad = (value: number, width = 2) => String(value).padStart(width, '0');
/** Days as the calendar of the machine knows them: an independent witness. */
const day = fc
  .date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const fault = (value: string) => {
  const result = parseDate(value);
  return result.ok ? undefined : `${result.fault.message} — ${result.fault.hint}`;
};

describe('parseDate', () => {
  it.each([
    ['2023-04-08', { year: 2023, month: 4, day: 8, approximate: false, uncertain: false }],
    ['2023-04', { year: 2023, month: 4, approximate: false, uncertain: false }],
    ['2023', { year: 2023, approximate: false, uncertain: false }],
    ['2023-04~', { year: 2023, month: 4, approximate: true, uncertain: false }],
    ['2023-04-08?', { year: 2023, month: 4, day: 8, approximate: false, uncertain: true }],
    ['2023%', { year: 2023, approximate: true, uncertain: true }],
    ['1000-01-01', { year: 1000, month: 1, day: 1, approximate: false, uncertain: false }],
    ['2023-12-31', { year: 2023, month: 12, day: 31, approximate: false, uncertain: false }],
    [
      '2017-01-23/2017-01-29',
      { year: 2017, month: 1, day: 23, approximate: false, uncertain: false, until: '2017-01-29' },
    ],
    ['2016-12/2017-01', { year: 2016, month: 12, approximate: false, uncertain: false, until: '2017-01' }],
    ['2024-02-29', { year: 2024, month: 2, day: 29, approximate: false, uncertain: false }],
  ])('reads %s', (edtf, parts) => {
    expect(parseDate(edtf)).toEqual({ ok: true, date: { edtf, ...parts } });
  });

  it.each([
    ['2023-02-30', '没有“2023-02-30”这一天 — 核对原报后改成真实的日期；只知道月份就写 2023-02'],
    ['2023-02-29', '没有“2023-02-29”这一天 — 核对原报后改成真实的日期；只知道月份就写 2023-02'],
    ['2023-04-31~', '没有“2023-04-31~”这一天 — 核对原报后改成真实的日期；只知道月份就写 2023-04'],
    ['2023-00', '没有“2023-00”这个月 — 核对原报后改成真实的日期；只知道年份就写 2023'],
    ['2023-13-01', '没有“2023-13-01”这一天 — 核对原报后改成真实的日期；只知道年份就写 2023'],
    ['2023-21', '没有“2023-21”这个月 — 核对原报后改成真实的日期；只知道年份就写 2023'],
    ['2023/4/8', '日期“2023/4/8”不是可用的写法 — 写成 2023-04-08'],
    ['2023.4', '日期“2023.4”不是可用的写法 — 写成 2023-04'],
    ['２０２３年４月８日', '日期“２０２３年４月８日”不是可用的写法 — 写成 2023-04-08'],
    ['20230408', '日期“20230408”不是可用的写法 — 写成 2023-04-08'],
    ['2023年', '日期“2023年”不是可用的写法 — 写成 2023'],
    [
      '2023年2月30日',
      '日期“2023年2月30日”不是可用的写法 — 写成 2023-04-08、2023-04 或 2023（约数加 ~，如 2023-04~）',
    ],
    ['去年', '日期“去年”不是可用的写法 — 写成 2023-04-08、2023-04 或 2023（约数加 ~，如 2023-04~）'],
    ['', '日期“”不是可用的写法 — 写成 2023-04-08、2023-04 或 2023（约数加 ~，如 2023-04~）'],
  ])('refuses %s', (value, message) => {
    expect(fault(value)).toBe(message);
  });

  const FORM = '写成 2023-04-08、2023-04 或 2023（约数加 ~，如 2023-04~）';
  it.each([
    ['2017-01-29/2017-01-23', FORM],
    ['2017-01-23/2017-01-23', FORM],
    ['2017-01-23/2017-02', FORM],
    ['2017-01/2017-01-29', FORM],
    ['2017/2018', FORM],
    ['2017-01-23~/2017-01-29', FORM],
    ['2017-01-23/2017-01-29?', FORM],
    ['2017-01-23/', FORM],
    ['/2017-01-29', FORM],
    ['2017-01-23/2017-01-24/2017-01-29', FORM],
    ['a2017-01-23/2017-01-29', FORM],
    ['2017-01-32/2017-02-01', '核对原报后改成真实的日期；只知道月份就写 2017-01'],
    ['2017-02-27/2017-02-30', '核对原报后改成真实的日期；只知道月份就写 2017-02'],
    ['2017-02-30/2017-02-31', '核对原报后改成真实的日期；只知道月份就写 2017-02'],
  ])('refuses the interval %s', (value, hint) => {
    const result = parseDate(value);
    expect(result.ok ? undefined : result.fault.hint).toBe(hint);
  });

  it.each([
    ['2023-01-32', '2023-01'],
    ['2023-12-32', '2023-12'],
  ])('%s is in a month that there is', (value, month) => {
    expect(fault(value)).toContain(`只知道月份就写 ${month}`);
  });

  it.each([
    [' 2023 - 4 - 8 ', '2023-04-08'],
    ['2023 年 12 月 31 日', '2023-12-31'],
    ['2023年 ', '2023'],
    ['2023-04-08号', '2023-04-08'],
    ['x2023/4/8', undefined],
    ['2023/4/8x', undefined],
    ['2023/4/888', undefined],
    ['2023/444', undefined],
    ['2023年9日9', undefined],
  ])('what %j means is %s', (value, meant) => {
    const result = parseDate(value);
    const values = result.ok ? undefined : result.fault.values;
    expect(values?.['meant']).toBe(meant);
  });

  it('takes every day there is, with every mark', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('', '~', '?', '%'), (value, mark) => {
        const result = parseDate(value + mark);
        expect(result).toMatchObject({
          ok: true,
          date: {
            year: Number(value.slice(0, 4)),
            month: Number(value.slice(5, 7)),
            day: Number(value.slice(8)),
          },
        });
      }),
      { numRuns: 300 },
    );
  });

  it('takes a day exactly when the calendar has it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), fc.nat(15), fc.nat(33), (year, month, dayOfMonth) => {
        const value = `${pad(year, 4)}-${pad(month)}-${pad(dayOfMonth)}`;
        const date = new Date(`${value}T00:00:00Z`);
        const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
        expect(parseDate(value).ok).toBe(exists);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws, and what it suggests is always right', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789-/.~?%年月日 甲２'), maxLength: 14 });
    fc.assert(
      fc.property(text, (value) => {
        const result = parseDate(value);
        const suggested = result.ok ? undefined : /^写成 ([\d-]+)$/.exec(result.fault.hint)?.[1];
        if (suggested) expect(parseDate(suggested).ok).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('order and calendar', () => {
  it('sorts days as time runs', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(Math.sign(Date.parse(a) - Date.parse(b))).toBe(
          sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('puts a date of less precision before the days it may mean', () => {
    expect(
      ['2023-04-01', '2023', '2023-04', '2022-12-31', '2023-04~'].sort((a, b) =>
        sortKey(a) < sortKey(b) ? -1 : 1,
      ),
    ).toEqual(['2022-12-31', '2023', '2023-04', '2023-04~', '2023-04-01']);
    expect(sortKey('2023%')).toBe('2023-00-00');
    expect(sortKey('2017-01-23/2017-01-29')).toBe('2017-01-23');
  });

  it('knows weekdays and lengths of months', () => {
    expect([weekday('2023-04-09'), weekday('2023-04-08'), weekday('1900-01-01')]).toEqual([0, 6, 1]);
    expect([
      daysInMonth(2023, 2),
      daysInMonth(2024, 2),
      daysInMonth(1900, 2),
      daysInMonth(2000, 2),
      daysInMonth(2023, 12),
    ]).toEqual([28, 29, 28, 29, 31]);
  });

  it('treats a date the schema has not seen as a programmer’s mistake', () => {
    expect(() => archiveDate('2023-02-30')).toThrow('not an accepted date: 2023-02-30');
    for (const odd of ['x2023-04-08', '2023-04-08x', '2023-4-8'])
      expect(() => sortKey(odd), odd).toThrow(RangeError);
  });
});
