/** Paragraphs of an article whose source says where it begins: what at their ends is no text. */
import { describe, expect, it } from 'vitest';
import { nameJudge } from '../../../src/import/base/people.ts';
import { makePage, makeRun } from '../../../src/import/base/textRun.ts';
import { emptyItem, type Item } from '../../../src/import/stories/item.ts';
import { addBlock } from '../../../src/import/structured/text.ts';

const names = nameJudge([]);

/** @returns an item with a picture without a note, after these paragraphs */
function read(...paragraphs: string[]): Item {
  const item: Item = { ...emptyItem(), images: [{ address: 'a.jpg' }] };
  paragraphs.forEach((text, at) => {
    const run = makeRun(makePage(text), [{ start: 0, end: text.length }]);
    const standing = { first: at === 0, last: at === paragraphs.length - 1 };
    addBlock(item, { type: 'paragraph', run, indented: false }, standing, names);
  });
  return item;
}

const bodyOf = ({ body }: Item) => body.map(({ run }) => run.text);

describe('a photographer behind a paragraph', () => {
  it('makes one sentence within a text the note of the picture', () => {
    const item = read('老窑昨天点火。', '工人在窑前看火色。　本报记者 石小川摄', '厂长说，火色比从前正。');
    expect(item.images[0]).toMatchObject({
      caption: { text: '工人在窑前看火色。' },
      credit: { text: '本报记者 石小川' },
    });
    expect(bodyOf(item)).toEqual(['老窑昨天点火。', '厂长说，火色比从前正。']);
  });

  it('leaves text that is more than a note, or all there is', () => {
    expect(bodyOf(read('老窑昨天点火。', '工人看了很久。火色很正。　石小川 摄', '厂长在场。'))).toContain(
      '工人看了很久。火色很正。',
    );
    expect(bodyOf(read('工人在窑前看火色。　石小川 摄'))).toEqual(['工人在窑前看火色。']);
  });
});

it.each(['记者 石小川 文/图', '本报记者 石小川 图文', '石小川 文并摄'])(
  'who took the pictures and wrote the text is its author: %s',
  (line) => {
    const item = read(line, '老窑昨天点火。', '厂长说，火色比从前正。');
    expect(item.authors.map(({ name }) => name.text)).toEqual(['石小川']);
    expect(bodyOf(item)).toHaveLength(2);
  },
);

it('a jump, a source and a byline at the ends are no text', () => {
  const item = read('（记者 石小川）老窑昨天点火。', '厂长说，火色比从前正。（下转第三版）');
  expect(bodyOf(item)).toEqual(['老窑昨天点火。', '厂长说，火色比从前正。']);
  expect(item.authors.map(({ name }) => name.text)).toEqual(['石小川']);
  expect(item.jumps).toMatchObject([{ kind: 'on', pageNumber: '3' }]);
});

describe('brackets behind the last sentence', () => {
  const doubted = (text: string) => {
    const item = read('老窑昨天点火。', text);
    return [bodyOf(item).at(-1), item.authors.length, item.doubts.map(({ field }) => field)];
  };

  it('are doubted, and stay with the text, where they look signed and no name can be told from the place', () => {
    const text = '厂长说，火色正。（滨海高新区霜降）';
    expect(doubted(text)).toEqual([text, 0, ['authors']]);
  });

  it.each(['厂长说，火色正。（据厂史记载）', '厂长说，火色正（见厂史）。'])('are not: %s', (text) => {
    expect(doubted(text)).toEqual([text, 0, []]);
  });

  it('hold who wrote it behind the place', () => {
    expect(doubted('厂长说，火色正。（滨海高新区李洋）')).toEqual(['厂长说，火色正。', 1, []]);
  });
});
