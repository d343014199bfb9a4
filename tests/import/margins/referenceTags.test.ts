import { describe, expect, it } from 'vitest';
import { importBytes } from '../support.ts';

const FIRST = '粮仓的墙有一米厚，夏天不用开空调。荆门高新区的一家企业看中了这一点，把服务器搬了进来。';
const SECOND = '夜校没有教室，机床旁边就是课桌。衡阳高新区的工人下班以后不走，留下来学画图。';

const EXPORTS: Record<string, string> = {
  EndNote: `%0 Newspaper Article
%A 罗衡之
%A 柳亦青
%+ 江岸园区报记者
%T 一座粮仓改成了数据中心
%J 江岸园区报
%D 2016-04-12
%P 003
%K 数据中心;粮仓
%X ${FIRST}
%U http://example.com/1

%0 Newspaper Article
%A 段瑾
%T 衡阳高新区的夜校开到了车间
%J 江岸园区报
%D 2016-04-12
%P 003
%X ${SECOND}
`,
  RIS: `TY  - NEWS
T1  - 一座粮仓改成了数据中心
AU  - 罗衡之
AU  - 柳亦青
JO  - 江岸园区报
PY  - 2016/04/12
SP  - 3
AB  - ${FIRST}
UR  - http://example.com/1
ER  - 
TY  - NEWS
T1  - 衡阳高新区的夜校开到了车间
AU  - 段瑾
JO  - 江岸园区报
PY  - 2016/04/12
SP  - 3
AB  - ${SECOND}
ER  - 
`,
  RefWorks: `RT Newspaper Article
SR 1
A1 罗衡之;本报通讯员 柳亦青;
T1 一座粮仓改成了数据中心
JF 江岸园区报
YR 2016
FD 2016-04-12
OP 003
K1 数据中心;粮仓
AB ${FIRST}
CN 42-0001
LA 中文;
LK 
DS CNKI

RT Newspaper Article
SR 1
A1 段瑾;
T1 衡阳高新区的夜校开到了车间
JF 江岸园区报
YR 2016
FD 2016-04-12
OP 003
AB ${SECOND}
LA 中文;
`,
  NoteExpress: `{Reference Type}: Newspaper Article
{Title}: 一座粮仓改成了数据中心
{Author}: 罗衡之;柳亦青
{Newspaper}: 江岸园区报
{Date}: 2016-04-12
{Page}: 003
{Abstract}: ${FIRST}
{URL}: http://example.com/1

{Reference Type}: Newspaper Article
{Title}: 衡阳高新区的夜校开到了车间
{Author}: 段瑾
{Newspaper}: 江岸园区报
{Date}: 2016-04-12
{Page}: 003
{Abstract}: ${SECOND}
`,
};

describe.each(Object.entries(EXPORTS))('records as %s exports them', (_, text) => {
  it('are articles, one a record; nothing is unplaced', async () => {
    const { issueDate, pageNumber, publication, items, furniture } = await importBytes(Buffer.from(text));
    expect({ issueDate, pageNumber, publication }).toEqual({
      issueDate: '2016-04-12',
      pageNumber: '3',
      publication: '江岸园区报',
    });
    expect(
      items.map(({ headline, authors, body }) => ({
        headline,
        authors: authors.map(({ name }) => name),
        body: body.map((block) => block.text),
      })),
    ).toEqual([
      { headline: '一座粮仓改成了数据中心', authors: ['罗衡之', '柳亦青'], body: [FIRST] },
      { headline: '衡阳高新区的夜校开到了车间', authors: ['段瑾'], body: [SECOND] },
    ]);
    expect(furniture.filter(({ role }) => role === 'unplaced')).toEqual([]);
  });
});
