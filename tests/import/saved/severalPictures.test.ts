/** Several articles of one page without a known layout: each has its own pictures. */
import { expect, it } from 'vitest';
import { importBytes } from '../support.ts';

const HTML = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>第2版</title></head><body><div>2020年3月9日 第2版</div>
<div class="a"><h1>老窑点火</h1><p>本报记者 石小川</p>
<p>　　湘潭高新区的老窑昨天点火，工人围着看了很久，都说火色比从前正。</p>
<p>　　厂长把第一炉砖摆在门口，上面写着日期。</p>
<div class="p"><img src="k.png"><span>工人在窑前看火色。 谷远 摄</span></div></div><hr>
<div class="a"><h1>渔网出海</h1>
<p>本报记者 谷远</p><p>　　株洲高新区织的渔网昨天出海，船上的人打来电话，问还有没有第二张。</p><p>　　厂里的人回话说，下个月就有。</p></div>
</body></html>`;

it('a picture in the stretch of an article is its own', async () => {
  const { items } = await importBytes(Buffer.from(HTML), {}, 'page.html');
  expect(
    items.map(({ headline, images }) => [headline, images.map(({ caption, credit }) => [caption, credit])]),
  ).toEqual([
    ['老窑点火', [['工人在窑前看火色。', '谷远']]],
    ['渔网出海', []],
  ]);
});
