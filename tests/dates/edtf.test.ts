import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveDate, dateIn, daysInMonth, parseDate, sortKey, weekday } from '../../src/dates/edtf.ts';

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
    ['去年', '“去年”过些日子就不知道是哪天 — 写成 2023-04-08、2023-04 或 2023'],
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

  // What people, papers and programs write, each beside what it nearly is.
  it.each([
    ['2023年4月8日至9日', '2023-04-08/2023-04-09'],
    ['2023年4月8日至19日', '2023-04-08/2023-04-19'],
    ['2023年4月8号到9号', '2023-04-08/2023-04-09'],
    ['2023年4月8日至5月1日', '2023-04-08/2023-05-01'],
    ['2023年4月8日至12.31', '2023-04-08/2023-12-31'],
    ['2023年4月8日 - 2023年4月10日', '2023-04-08/2023-04-10'],
    ['2023-04-08 到 2024-01-02', '2023-04-08/2024-01-02'],
    ['2023年4月8日——10日', '2023-04-08/2023-04-10'],
    ['2023年4月8日～ 10', '2023-04-08/2023-04-10'],
    ['2023年4月至2023年5月', '2023-04/2023-05'],
    ['2023年4月8日至9日x', undefined],
    ['2023年4月8日至x9日', undefined],
    ['2023年4月8日至5月1日x', undefined],
    ['2023年4月30日至1日', undefined],
    ['2023年4月8日至9日至10日', undefined],
    ['至9日', undefined],
    ['2023年4月8日至', undefined],
    ['去年至9日', undefined],
    ['April 8, 2023', '2023-04-08'],
    ['8 Apr 2023', '2023-04-08'],
    ['18 january 2023', '2023-01-18'],
    ['DECEMBER 31 2023', '2023-12-31'],
    ['Feb 2023', '2023-02'],
    ['2023 Mar', '2023-03'],
    ['May 31st, 2023', undefined],
    ['April 31, 2023', undefined],
    ['8 April', undefined],
    ['Ma 8 2023', undefined],
    ['Mittwoch 8 2023', undefined],
    ['April 8, 12023', undefined],
    ['in April 8, 2023', undefined],
    ['二〇二三年四月十八日', '2023-04-18'],
    ['二○二三年十月十日', '2023-10-10'],
    ['二零二三年十二月三十一日', '2023-12-31'],
    ['一九八五年二月二十日', '1985-02-20'],
    ['一九七六年九月二十六日', '1976-09-26'],
    ['二〇二三年十一月', '2023-11'],
    ['二〇二三', '2023'],
    ['二〇二三年四月四十日', undefined],
    ['2023年4月8日（星期六）', '2023-04-08'],
    ['2023年4月8日 星期六', '2023-04-08'],
    ['2023年4月8日周日', '2023-04-08'],
    ['2023年4月8日(礼拜天)', '2023-04-08'],
    ['2023-04-08T08:30:00Z', '2023-04-08'],
    ['2023-04-08T08:30:00.125+08:00', '2023-04-08'],
    ['2023-04-08 8:30', '2023-04-08'],
    ['2023-04-08 08:30:15 -0800', '2023-04-08'],
    ['2023-04-08。', '2023-04-08'],
    ['2023年4月8日， ', '2023-04-08'],
    ['2023年4月8日星期', undefined],
    ['2023-04-08 08:3', undefined],
    ['2023-04-08 08', undefined],
    ['约2023年4月', '2023-04~'],
    ['大约 2023年', '2023~'],
    ['2023年4月前后', '2023-04~'],
    ['2023年左右', '2023~'],
    ['2023年大约', undefined],
    ['左右2023年', undefined],
    ['2023-04-08 # 周六', '2023-04-08'],
    ['2023-04-08 // 头版', '2023-04-08'],
    ['2023-4-8（头版）', '2023-04-08'],
    ['2023-04-08<!-- 核对 -->', '2023-04-08'],
    ['2023/04/8', '2023-04-08'],
    ['2023.04.18', '2023-04-18'],
    ['2023 4 8', '2023-04-08'],
    ['2023—4—8', '2023-04-08'],
    ['2023-0408', '2023-04-08'],
    ['2023年', '2023'],
    ['2023-04', undefined],
    ['2023/4/8/1', undefined],
    ['2023-13', undefined],
    ['123年4月8日', undefined],
    ['甲', undefined],
    ['', undefined],
  ])('%j is written for %s', (value, meant) => {
    expect(dateIn(value)).toBe(meant);
  });

  it.each(['4月8日', '12月31号', '4-8', '4/8', '12.31', '４月８日', '4 月 8 日', ' 4月8 '])(
    '%j lacks its year',
    (value) => {
      const result = parseDate(value);
      expect(result.ok ? undefined : result.fault.code).toBe('date-year-missing');
    },
  );

  it.each(['144月8日', '4月888日', 'x4月8日', '4月8日x', '4_8', '月8日', '4月'])(
    '%j does not even lack its year',
    (value) => {
      const result = parseDate(value);
      expect(result.ok ? undefined : result.fault.code).toBe('date-form');
    },
  );

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
