import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { importBytes } from '../support.ts';

/** Pages that Chromium printed (makePages.ts); what is expected was written down from fixtures/pages/*.html. */
async function read(name: string) {
  const bytes = readFileSync(new URL(`fixtures/${name}.pdf`, import.meta.url));
  const { issueDate, pageNumber, items } = await importBytes(bytes, {}, `${name}.pdf`);
  return {
    facts: { issueDate, pageNumber },
    heads: items.map(({ column, kicker, headline, subtitle, authors }) => [
      column,
      kicker,
      headline?.replace(/\s/gu, '') ?? null,
      subtitle,
      authors.map(({ name: author }) => author).join('、'),
    ]),
    body: items.flatMap(({ body }) => body.map(({ text }) => text)),
    images: items.map(({ images }) =>
      images.map(({ caption, credit }) => [caption, credit?.replace(/\s/gu, '')]),
    ),
  };
}

/** Paragraphs and subheads as they were set, without bold leads (datelines) and names in brackets at the end. */
function asSet(name: string): string[] {
  const html = readFileSync(new URL(`fixtures/pages/${name}.html`, import.meta.url), 'utf8');
  return [...html.matchAll(/<(p|h3)(?: style="[^"]*")?>(.*?)<\/\1>/gu)].map(([, , text]) =>
    text!.replace(/^<b>.*<\/b>\s*/u, '').replace(/（\p{Script=Han}{2,4}）$/u, ''),
  );
}

it('a vertical head with kicker, subtitle and byline, a box under a column, first lines that end within a bracket', async () => {
  const { facts, heads, body, images } = await read('signed-columns');
  expect(facts).toEqual({ issueDate: '2019-05-10', pageNumber: '4' });
  expect(heads).toEqual([
    [null, '四十张船票换来一张课表', '渔火边的码头课', '——镇江高新区渔民夜校开学记', '薛青禾、卢小渡'],
    ['江岸灯话', null, '旧秤新账', null, '俞听潮'],
    [null, null, null, null, ''],
    [null, null, '扬州高新区发出首张“云执照”', '开店的人不必再跑大厅', '柏舟'],
    [null, null, '泰州高新区请病人给新药打分', null, '江晚、舒小岸'],
    [null, null, '连云港高新区的风机会“看”鸟', null, '成蹊'],
  ]);
  expect(body).toEqual(asSet('signed-columns'));
  expect(images.flat()).toEqual([
    [
      '5月8日，常州高新区的运河公园里，园区职工划着自己设计的龙舟下水试航，吸引了两岸近千名居民驻足观看。',
      '本报通讯员申小桨',
    ],
  ]);
  expect(images[2]).toHaveLength(1);
});

it('columns that stand close, headlines of two lines abreast, a column farther in than its headline, a picture alone', async () => {
  const { facts, heads, body, images } = await read('close-columns');
  expect(facts).toEqual({ issueDate: '2017-09-01', pageNumber: '2' });
  expect(heads).toEqual([
    [null, '三年换了两回灯 一条街亮到天明', '株洲高新区的路灯会“省电”', null, '罗衡之、白小满'],
    ['江岸时评', null, '别让好图纸躺在“抽屉里”', null, '甘棠'],
    ['园区短波', null, '湘潭高新区焊工技能赛收官', null, '段瑾'],
    ['园区短波', null, '衡阳高新区渔光园并网发电', null, '丘壑'],
    ['园区短波', null, '益阳高新区夜校添了方言课', null, '白桦'],
    [null, null, null, null, ''],
    [null, null, '郴州高新区矿灯厂改行照菜地', null, '欧阳清远'],
    [null, null, '常德高新区养起“机器蜂”', null, '木文川'],
  ]);
  expect(body).toEqual(asSet('close-columns'));
  expect(images[5]).toEqual([
    [
      '8月30日，岳阳的湖面上，城陵矶新港的工人把第一批智能水表装上货轮，这批水表将发往沿海的六座城市。',
      '贺兰',
    ],
  ]);
});
