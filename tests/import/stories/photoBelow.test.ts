/** A picture without headline at the end of an article: its text, and who took it on the next line. */
import { describe, expect, test } from 'vitest';
import { importBytes } from '../support.ts';

/** @param picture lines below the text of a signed article on a zone */
async function read(...picture: string[]) {
  const page = [
    '滇东日报　2014年6月9日　星期一　第5版　经济',
    '昆明高新区设立质量大讲堂',
    '　　本报讯（记者 谭晶晶） 昆明高新区6月6日开办质量大讲堂，四十家企业的班组长前来听课。',
    '　　讲堂每月一次，由老师傅主讲。',
    ...picture,
    '本版责编　李　莎',
  ];
  const { items } = await importBytes(Buffer.from(page.join('\n')));
  expect(items[0]!.authors.map(({ name }) => name)).toEqual(['谭晶晶']);
  return items;
}

describe('of another place it is an item of its own', () => {
  test.each([
    ['one house', '　　6月7日，会泽一家水泥制品厂的工人在装车。', '　　通讯员 孙　鹏　摄', '孙鹏'],
    ['a county', '　　6月5日，在建水县，陶工把泥坯送进窑里。', '　　本报记者 刀金花 摄', '刀金花'],
    ['a city', '　　昨日，临沧市的茶农在分拣春茶。', '（段晓瑞　摄）', '段晓瑞'],
    ['a city that a zone has its name from', '6月7日，玉溪的技工在校准印刷机。', '孙鹏 摄', '孙鹏'],
  ])('%s', async (_, text, credit, name) => {
    const items = await read(text, credit);
    expect(items).toHaveLength(2);
    const [article, picture] = items;
    expect(article!.body).toHaveLength(2);
    expect(article!.images).toEqual([]);
    expect([picture!.headline, picture!.kind]).toEqual([null, 'photo']);
    expect(picture!.images[0]?.credit).toContain(name);
    expect(picture!.doubts.map(({ field }) => field)).toContain('headline');
  });

  test('with the credit on the line of the text', async () => {
    const items = await read('　　6月7日，会泽一家水泥制品厂的工人在装车。通讯员 孙　鹏　摄');
    expect(items.map(({ kind, body }) => [kind, body.length])).toEqual([
      ['news', 2],
      ['photo', 1],
    ]);
  });
});

describe('of the article’s own matter it is its picture, under a doubt', () => {
  test.each([
    ['its zone', '　　6月7日，昆明高新区的学员在做笔记。'],
    ['no place', '　　6月7日，学员在讲堂里做笔记。'],
    ['a house of its zone', '　　昨日，昆明一家企业的班组长在做笔记。'],
  ])('%s', async (_, text) => {
    const items = await read(text, '　　通讯员 孙　鹏　摄');
    expect(items).toHaveLength(1);
    expect(items[0]!.body).toHaveLength(2);
    expect(items[0]!.images).toEqual([
      { caption: text.trim(), credit: expect.stringContaining('孙鹏') as string },
    ]);
    expect(items[0]!.doubts.map(({ field }) => field)).toContain('images');
  });

  test('a last paragraph of two sentences is text, whoever took a picture', async () => {
    const items = await read('　　6月7日，学员领到讲义。第二讲定在七月。', '　　通讯员 孙　鹏　摄');
    expect(items.map(({ body }) => body.length)).toEqual([3]);
  });
});
