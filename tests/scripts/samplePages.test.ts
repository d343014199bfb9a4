import { describe, expect, it } from 'vitest';
import { samplePages } from '../../scripts/support/samplePages.ts';
import { articleFile } from '../support/articleFile.ts';
import { folderOf } from '../support/folder.ts';

const ARTICLES = {
  plain: articleFile(),
  captioned: articleFile({ images: '[{caption: 会场, credit: 甲摄}]' }),
  pictured: articleFile({ images: '[{src: a.png, alt: 会场}]' }),
};

/** Pages for these articles, each of whose files is larger than the one before. */
async function samples(names: (keyof typeof ARTICLES)[]): Promise<Record<string, string>> {
  const content = folderOf({
    'articles/2023/04/a.png': '',
    ...Object.fromEntries(names.map((name) => [`articles/2023/04/${name}.md`, ARTICLES[name]])),
  });
  const site = folderOf(
    Object.fromEntries(names.map((name, index) => [`articles/2023/04/${name}.html`, 'x'.repeat(index + 1)])),
  );
  const pages = await samplePages(content, site);
  return Object.fromEntries(pages.map(({ name, path }) => [name, path.replace(/.*\/(.*)\.html/, '$1')]));
}

describe('of the articles is shown', () => {
  it('one with a picture and one without', async () => {
    expect(await samples(['pictured', 'plain', 'captioned'])).toMatchObject({
      article: 'captioned',
      'article-photo': 'pictured',
    });
  });

  it('one with a caption where the archive holds no picture', async () => {
    expect(await samples(['captioned', 'plain'])).toMatchObject({
      article: 'plain',
      'article-photo': 'captioned',
    });
  });
});
