import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeArchive } from '../../../../src/archive/archive.ts';
import { loadArchive, SHIPPED } from '../../../../src/archive/load.ts';
import type { Site } from '../../../../src/archive/schema.ts';
import { cardSvg, drawCard } from '../../../../src/pipeline/produce/cards/draw.ts';
import { setLines } from '../../../../src/pipeline/produce/cards/lines.ts';
import { cardOutputs } from '../../../../src/pipeline/produce/cards/outputs.ts';
import { TypeCase } from '../../../../src/pipeline/produce/cards/sorts.ts';
import { hasCards, shareCardOf, type ShareCard } from '../../../../src/site/views/article/shareCard.ts';
import { catalogueOf, type Written } from '../../../site/views/catalogueOf.ts';

const { archive: shipped } = await loadArchive(SHIPPED);
const withSite = (site: Partial<Site>) => {
  const { zoneNames: _, topicNames: _topics, people: _people, breaker: _breaker, ...parts } = shipped;
  return makeArchive({ ...parts, site: { ...parts.site, ...site } });
};
const archiveOf = (written: Written[], site: Partial<Site> = { cards: 'on' }) =>
  catalogueOf(written, undefined, withSite(site));

const CARD: ShareCard = {
  masthead: '高新区新闻档案',
  label: '昆山高新区',
  headline: ['党建', '“链”', '出', '产业', '新', '画卷'],
  date: '2023年4月8日',
  source: '报',
  traditional: false,
};

let type: TypeCase;
beforeAll(async () => {
  type = await TypeCase.open();
});

describe('whether an archive has cards', () => {
  const real = 'https://archive.gaoxin.cn/';
  it.each([
    ['auto', real, true],
    ['auto', 'https://example.org', false],
    ['auto', 'http://localhost:4321/', false],
    ['on', 'https://example.org', true],
    ['off', real, false],
  ] as const)('%s at %s: %s', (cards, baseUrl, expected) => {
    const catalogue = archiveOf([{ id: 'a' }], { cards, baseUrl });
    expect(hasCards(catalogue)).toBe(expected);
    expect(cardOutputs(catalogue)).toHaveLength(expected ? 1 : 0);
  });

  it('above 200 articles only where site.yaml says so', () => {
    const articles = Array.from({ length: 201 }, (_, index) => ({ id: `a${index}` }));
    const { articles: records, archive } = archiveOf(articles, { cards: 'auto', baseUrl: real });
    expect(hasCards({ articles: records, archive })).toBe(false);
    expect(hasCards({ articles: records.slice(1), archive })).toBe(true);
  });
});

describe('what stands on a card', () => {
  const cardOf = (front: Record<string, unknown>) => {
    const catalogue = archiveOf([{ id: 'a', front }]);
    return shareCardOf(catalogue.articles[0]!, catalogue)!;
  };

  it('is the headline, the zones or else the column, the date as known, the paper', () => {
    expect(cardOf({ zones: ['昆山高新区', '常州高新区', '南宁高新区'], date: '2023-04~' })).toMatchObject({
      label: '昆山高新区 · 常州高新区',
      date: '约2023年4月',
    });
    expect(cardOf({ zones: [], column: '高新时评' }).label).toBe('高新时评');
    expect(cardOf({ zones: [] }).label).toBe('');
  });

  it('says of a digest that it is the archive’s, and brackets a headline that the paper had not', () => {
    const card = cardOf({ digest: true, titleSupplied: true, source: { publication: '报' } });
    expect(card.source).toBe('报 · 本档案摘编');
    expect(card.brackets).toEqual(['［', '］']);
  });

  it('a headline that changes gives one card another name and key, and no other', () => {
    const files = (title: string) =>
      new Map(
        cardOutputs(archiveOf([{ id: 'a', front: { title } }, { id: 'b' }])).map(({ file, key }) => [
          file,
          key,
        ]),
      );
    const [before, after] = [files('甲'), files('乙')];
    const kept = [...before].filter(([file, key]) => after.get(file) === key);
    expect([before.size, after.size, kept.length]).toEqual([2, 2, 1]);
  });
});

describe('a headline in lines', () => {
  const room = { width: 1056, height: 314 };
  const unit = fc
    .string({ unit: fc.constantFrom('高', '新', 'A', '，'), minLength: 1, maxLength: 40 })
    .map((text) => ({ text, width: text.length }));

  it('fits its room, and is whole unless an ellipsis says so', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(unit, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 }),
        (printed) => {
          const { size, lines } = setLines(printed, room);
          expect(lines.length * size).toBeLessThanOrEqual(room.height);
          for (const line of lines) expect(line.length * size).toBeLessThanOrEqual(room.width);
          const whole = printed
            .flat()
            .map(({ text }) => text)
            .join('');
          const set = lines.join('');
          if (set.endsWith('…')) expect(whole.startsWith(set.slice(0, -1))).toBe(true);
          else expect(set).toBe(whole);
        },
      ),
    );
  });

  it('keeps lines as the paper set them, and parts whole while there is room', () => {
    const units = (...texts: string[]) => texts.map((text) => ({ text, width: text.length }));
    expect(
      setLines([units('昆山高新区：'), units('党建', '“链”', '出', '产业', '新画卷')], room).lines,
    ).toEqual(['昆山高新区：', '党建“链”出产业新画卷']);
    // Two lines of nearly one length, not a full one and a remnant.
    const [first, second] = setLines(
      [units('科技部', '火炬中心', '发布', '国家', '高新区', '评价', '结果')],
      room,
    ).lines;
    expect(Math.abs(first!.length - second!.length)).toBeLessThanOrEqual(4);
  });
});

describe('type', () => {
  const outlines = async (text: string, traditional = false) =>
    (await type.set(text, 900, traditional)).map(({ outline }) => outline);

  it('has the sign of a missing sort for what the font lacks, never a box', async () => {
    const [missing, known] = await outlines('〓高');
    expect(await outlines('𠮷😀\u{E000}')).toEqual([missing, missing, missing]);
    expect(known).not.toBe(missing);
  });

  it('has the forms of either script, and takes those of the other where one lacks them', async () => {
    const both = await Promise.all([outlines('骨'), outlines('骨', true)]);
    expect(both[0]).not.toEqual(both[1]);
    const [missing] = await outlines('〓');
    for (const text of ['龍崑叢', '龙们产'])
      for (const traditional of [false, true])
        expect(await outlines(text, traditional)).not.toContain(missing);
  });

  it('sets quotation marks at half a square', async () => {
    const [open, character] = await type.set('“高', 900, false);
    expect([open!.advance, character!.advance]).toEqual([500, 1000]);
  });
});

describe('the picture', () => {
  it('is 1200 by 630, the same bytes from the same words, and within the frame', async () => {
    const [one, again] = [await drawCard(CARD, type), await drawCard(CARD, await TypeCase.open())];
    expect(Buffer.compare(one, again)).toBe(0);
    expect(await sharp(one).metadata()).toMatchObject({ width: 1200, height: 630, format: 'png' });
    expect(one.length).toBeLessThan(100_000);
  });

  it('takes the theme’s paper, and has no text that a font of the system would set', async () => {
    const svg = await cardSvg({ ...CARD, paper: '#ffffff' }, type);
    expect(svg).toContain('fill="#ffffff"');
    expect(svg).not.toContain('<text');
  });
});
