import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alike, headlineBreaker } from '../../src/text/segment.ts';

const { split } = headlineBreaker([
  '昆山高新区',
  '苏州工业园区',
  '东莞松山湖',
  '松山湖',
  '南宁高新区',
  '石家庄高新区',
  '荣昌高新区',
  '常州高新区',
]);
const shown = (headline: string) => split(headline).join('|');

describe('a headline breaks', () => {
  it.each([
    ['昆山高新区：党建“链”出产业新画卷', '昆山高新区：|党建“链”出|产业|新画卷'],
    ['南宁高新区：开启政务服务“政银合作”新篇章', '南宁高新区：|开启|政务|服务|“政银合作”|新篇章'],
    ['石家庄高新区：35项成果获河北省科学技术奖', '石家庄高新区：|35项|成果|获河北省|科学技术奖'],
    ['荣昌高新区：获批重庆自贸试验区联动创新区', '荣昌高新区：|获批|重庆|自贸试验区|联动创新区'],
    [
      '聚焦三大领域推进五大工程　常州高新区打造新能源之都核心区',
      '聚焦|三大|领域|推进|五大|工程　|常州高新区|打造|新能源|之都|核心区',
    ],
    [
      '浙江省“之江同心·喜迎亚运”毅行暨“侨助亚运”系列活动启动仪式',
      '浙江省|“之江|同心·|喜迎|亚运”|毅行|暨“侨助亚运”|系列|活动|启动|仪式',
    ],
    ['大学生走进松山湖望野博物馆', '大学生|走进|松山湖|望野|博物馆'],
  ])('between the words of %s', (headline, expected) => expect(shown(headline)).toBe(expected));

  it('never inside the name of a zone', () => {
    for (const name of ['苏州工业园区', '昆山高新区'])
      expect(split(`走进${name}看发展`).some((part) => part.includes(name))).toBe(true);
  });

  it.each([
    ['产业规模突破1000亿元', '1000亿元'],
    ['聚集2000余家企业', '2000余家'],
    ['增长8.5%！', '8.5%！'],
    ['2022年度奖励', '2022年度'],
  ])('never between a figure and its measure in %s', (headline, whole) =>
    expect(split(headline)).toContain(whole),
  );

  it.each([
    ['以百分之零点一的国土面积', '百分之零点一'],
    ['一百七十八家国家高新区', '一百七十八家'],
    ['特别报道第一百二十八期', '第一百二十八期'],
  ])('never inside a number in Han characters: %s', (headline, whole) =>
    expect(split(headline).some((part) => part.includes(whole))).toBe(true),
  );

  it('never before a particle', () => {
    expect(split('创造了全国纪录')).toContain('创造了');
  });

  it('never inside a short quotation', () => {
    expect(split('推进“放管服”改革')).toContain('“放管服”');
    expect(shown('让“苏”式服务跑出“加速度”')).toBe('让“苏”式|服务|跑出|“加速度”');
  });

  it('between Latin words, not inside them', () => {
    expect(shown('A Tale of Two Zones')).toBe('A |Tale |of |Two |Zones');
    expect(split('发布COVID-19疫苗').some((part) => part.includes('COVID-19'))).toBe(true);
  });

  it('at an ideographic space, which stays with the part before it', () => {
    expect(split('推进工程　打造核心').findIndex((part) => part.endsWith('　'))).toBe(1);
  });
});

describe('whatever the headline', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'高新区昆山党建链出产业的了“”《》（）：，。、！·—…　 1290%abcA-.'),
    maxLength: 30,
  });

  it('its parts joined are the headline', () => {
    fc.assert(fc.property(text, (headline) => split(headline).join('') === headline));
  });

  it('no line begins with closing punctuation or ends with opening punctuation', () => {
    fc.assert(
      fc.property(text, (headline) => {
        const parts = split(headline);
        return (
          parts.slice(1).every((part) => !/^[，。、：！”》）…—·]/u.test(part)) &&
          parts.slice(0, -1).every((part) => !/[“《（]$/u.test(part))
        );
      }),
    );
  });
});

describe('two breakers', () => {
  const NAMES = ['昆山高新区', '高新区', '山高', '新区产业', '链出', '党建'];

  it('break alike what has no name that only one of them keeps whole', () => {
    const names = fc.subarray(NAMES);
    const headline = fc
      .array(fc.constantFrom(...NAMES, '出', '35项', '“链”', '昆', '产业'), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(names, names, headline, (before, after, text) => {
        const [one, other] = [headlineBreaker(before), headlineBreaker(after)];
        fc.pre(alike(one, other)(text));
        expect(one.split(text)).toEqual(other.split(text));
      }),
    );
  });

  it('may break differently what has one', () => {
    expect(alike(headlineBreaker([]), headlineBreaker(['高新区']))('昆山高新区')).toBe(false);
  });
});
