import { describe, expect, it } from 'vitest';
import { knowledgeOf, readPage, type PageReading } from '../../../src/import/readPage.ts';
import { judgePage } from '../../../src/import/writing/draftPage.ts';
import { account } from '../../../src/import/writing/proof.ts';
import { archive } from '../support.ts';

const knowledge = knowledgeOf(archive, []);
const PAGE =
  '2012年5月8日 第3版\n\n绵阳高新区开工五个项目\n本报记者 李洋\n　　绵阳高新区昨天开工五个项目，总投资二十亿元。\n';

function read(): { reading: PageReading; drafts: ReturnType<typeof judgePage>['drafts'] } {
  const reading = readPage(PAGE, knowledge);
  return { reading, drafts: judgePage(reading, 'page.txt', {} as never, knowledge).drafts };
}

describe('the account of a page', () => {
  it('is settled as it comes', () => {
    const { reading, drafts } = read();
    expect(account(reading, drafts)).toEqual([]);
  });

  it('misses a character that no field has', () => {
    const { reading, drafts } = read();
    reading.furniture.length = 0;
    expect(account(reading, drafts).join()).toContain('没有归处');
  });

  it('sees a character that two fields have', () => {
    const { reading, drafts } = read();
    reading.furniture.push({ run: reading.items[0]!.headline[0]!, role: 'page-head' });
    expect(account(reading, drafts).join()).toContain('出现在 2 处');
  });

  it.each([
    ['title', '五个项目', '六个项目'],
    ['body', '二十亿元', '三十亿元'],
    ['authors', '李洋', '李阳'],
  ])('sees that %s differs in the file', (place, from, to) => {
    const { reading, drafts } = read();
    const [draft] = drafts;
    const file = draft!.file.replace(from, to);
    expect(account(reading, [{ ...draft!, file }]).join()).toContain(place);
  });
});
