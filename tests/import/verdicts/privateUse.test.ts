/** Characters of the private use area, in every kind of file: told with code and likely character, never changed. */
import { describe, expect, it } from 'vitest';
import { importBytes } from '../support.ts';

/** U+E863 stood for 䶮 in files of old Windows. */
const OLD = '\ue863';
const BODY = `绵阳高新区企业家刘${OLD}介绍，公司研制的新型无人机已经完成试飞，续航时间两小时，计划年内投产。`;

const FILES: [kind: string, name: string, text: string][] = [
  ['text', 'page.txt', `2023年5月15日 第6版\n\n绵阳高新区表彰刘${OLD}\n\n本报讯 ${BODY}\n`],
  [
    'a saved page',
    'page.html',
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title></head><body><founder-date>2023-05-15</founder-date><!--enpproperty <date>2023-05-15</date><title>绵阳高新区表彰刘&#xe863;</title>/enpproperty--><div id="ozoom"><!--enpcontent--><p>${BODY}</p><!--/enpcontent--></div></body></html>`,
  ],
  ['a table', 'rows.csv', `标题,日期,正文\n绵阳高新区表彰刘${OLD},2023-05-15,${BODY}\n`],
];

describe('private use characters', () => {
  it.each(FILES)('of %s are doubted and kept', async (_, name, text) => {
    const { items } = await importBytes(Buffer.from(text), {}, name);
    expect(items[0]!.headline).toContain(`刘${OLD}`);
    expect(items[0]!.body.map((part) => part.text).join('')).toContain(`刘${OLD}`);
    for (const field of ['headline', 'body'])
      expect(items[0]!.doubts).toContainEqual({
        field,
        confidence: 'low',
        reason: expect.stringMatching(/U\+E863（可能是“䶮”）/u),
      });
  });

  it('that nobody knows are told by their code', async () => {
    const { items } = await importBytes(
      Buffer.from(
        '2023年5月15日 第6版\n\n绵阳高新区试飞无人机\n\n本报讯 绵阳高新区一家企业\ue001试飞了新型无人机。\n',
      ),
    );
    expect(items[0]!.doubts).toContainEqual(
      expect.objectContaining({ field: 'body', reason: expect.stringContaining('U+E001（不知是什么字）') }),
    );
  });
});
