import { error } from '../kind.ts';

const WHY = [
  '日期写成 EDTF（ISO 8601-2）：知道多少写多少，排序和日历才对。',
  'Dates are EDTF (ISO 8601-2), at the precision that is known; order and calendar depend on it.',
] as const;
const REAL = [
  '日历上没有的日子多半是录错了。',
  'A day that is on no calendar is most often a slip of the keyboard.',
] as const;

/** Faults of dates, wherever they stand. */
export const DATES = {
  'date-absent': error(['缺少日期', 'The date is missing'], WHY, [
    '写成 2023-04-08、2023-04 或 2023',
    'Write 2023-04-08, 2023-04 or 2023',
  ]),
  'date-type': error(['日期写法不对', 'Is no date'], WHY, [
    '写成 2023-04-08、2023-04 或 2023',
    'Write 2023-04-08, 2023-04 or 2023',
  ]),
  'date-form': error(
    ['日期“{{value}}”不是可用的写法', '“{{value}}” is not how a date is written here'],
    WHY,
    [
      '写成 2023-04-08、2023-04 或 2023（约数加 ~，如 2023-04~）',
      'Write 2023-04-08, 2023-04 or 2023 (with ~ for about then, as in 2023-04~)',
    ],
  ),
  'date-year-missing': error(['日期“{{value}}”没有年份', 'The date “{{value}}” has no year'], WHY, [
    '前面加上年份，写成 2023-04-08 这样的年-月-日',
    'Put the year before it: year-month-day, such as 2023-04-08',
  ]),
  'date-year-short': error(
    ['日期“{{value}}”的年份只有两位', 'The year of “{{value}}” has two figures'],
    WHY,
    ['写成 {{meant}}', 'Write {{meant}}'],
  ),
  'date-of-the-day': error(
    ['“{{value}}”过些日子就不知道是哪天', 'Nobody will know some day when “{{value}}” was'],
    WHY,
    ['写成 2023-04-08、2023-04 或 2023', 'Write 2023-04-08, 2023-04 or 2023'],
  ),
  'date-rewrite': error(
    ['日期“{{value}}”不是可用的写法', '“{{value}}” is not how a date is written here'],
    WHY,
    ['写成 {{meant}}', 'Write {{meant}}'],
  ),
  'date-no-day': error(['没有“{{value}}”这一天', 'There is no day {{value}}'], REAL, [
    '核对原报后改成真实的日期；只知道月份就写 {{month}}',
    'Look at the paper and write a real date; {{month}} where only the month is known',
  ]),
  'date-no-day-no-month': error(['没有“{{value}}”这一天', 'There is no day {{value}}'], REAL, [
    '核对原报后改成真实的日期；只知道年份就写 {{year}}',
    'Look at the paper and write a real date; {{year}} where only the year is known',
  ]),
  'date-no-month': error(['没有“{{value}}”这个月', 'There is no month {{value}}'], REAL, [
    '核对原报后改成真实的日期；只知道年份就写 {{year}}',
    'Look at the paper and write a real date; {{year}} where only the year is known',
  ]),
  'date-year': error(['{{year}} 年没有报纸可录', 'There is no newspaper of the year {{year}}'], REAL, [
    '核对原报后改成真实的年份，{{from}} 到 {{to}} 之间',
    'Look at the paper and write the real year, from {{from}} to {{to}}',
  ]),
  'date-to-the-day': error(
    ['这里要写到日', 'This must be a day'],
    ['出版日和更正日都有准日子。', 'A day of publication or correction is always known.'],
    ['写成 2023-04-08 这样的年-月-日', 'Write year-month-day, such as 2023-04-08'],
  ),
};
