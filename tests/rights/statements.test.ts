import { describe, expect, it } from 'vitest';
import {
  allowsBulk,
  CODES,
  nearestStatement,
  statementAt,
  statementMeant,
} from '../../src/rights/statements.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { loadArchive, SHIPPED } from '../../src/archive/load.ts';
import { articleFile } from '../support/articleFile.ts';

const InC = 'http://rightsstatements.org/vocab/InC/1.0/';

describe('statements of rights', () => {
  it('knows the twelve of RightsStatements.org, and licences and marks of Creative Commons', () => {
    expect(CODES.map((code) => statementAt(`http://rightsstatements.org/vocab/${code}/1.0/`))).toEqual(
      CODES.map((code) => ({ code })),
    );
    expect(statementAt('https://creativecommons.org/licenses/by-nc-sa/3.0/cn/')).toEqual({
      name: 'CC BY-NC-SA 3.0 CN',
    });
    expect(statementAt('https://creativecommons.org/publicdomain/zero/1.0/')).toEqual({ name: 'CC0 1.0' });
    expect(statementAt('https://example.org/')).toBeUndefined();
  });

  it.each([
    ['https://rightsstatements.org/page/InC/1.0/?language=en', InC],
    ['http://rightsstatements.org/vocab/INC/1.0', InC],
    ['InC', InC],
    [
      'http://creativecommons.org/licenses/by/4.0/deed.zh-hans',
      'https://creativecommons.org/licenses/by/4.0/',
    ],
    ['CC BY-NC-ND 4.0', 'https://creativecommons.org/licenses/by-nc-nd/4.0/'],
    [
      'https://creativecommons.org/publicdomain/zero/1.0',
      'https://creativecommons.org/publicdomain/zero/1.0/',
    ],
  ])('proposes for %s the address that is meant', (given, meant) => {
    expect(nearestStatement(given)).toBe(meant);
  });

  it('takes a short name for the licence that it names, and other words for none', () => {
    expect(['CC BY 4.0', 'cc-by-4.0', 'InC', '版权所有'].map(statementMeant)).toEqual([
      'https://creativecommons.org/licenses/by/4.0/',
      'https://creativecommons.org/licenses/by/4.0/',
      InC,
      undefined,
    ]);
  });

  it('lets no text into bulk files that nobody permits to copy', () => {
    expect([undefined, 'https://creativecommons.org/licenses/by/4.0/', InC].map(allowsBulk)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('refuses another address in an article, with its line and the near one; the paper’s hold where it has none', async () => {
    const { archive } = await loadArchive(SHIPPED);
    const site = { ...archive.site, rights: { statement: InC, holder: '报社' } };
    const parse = (rights?: string) =>
      parseArticle(
        new TextEncoder().encode(articleFile({ rights })),
        { file: 'articles/2023/a.md', shown: 'a.md' },
        { ...archive, site },
      );
    const { problems } = parse('https://rightsstatements.org/page/InC/1.0/');
    expect(problems).toMatchObject([
      {
        code: 'rights-unknown',
        line: 6,
        field: 'rights.statement',
        hint: expect.stringContaining(InC) as string,
      },
    ]);
    expect(parse().record?.rights).toEqual(site.rights);
    expect(parse('https://creativecommons.org/licenses/by/4.0/').record?.rights).toEqual({
      statement: 'https://creativecommons.org/licenses/by/4.0/',
    });
  });
});
