import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeArchive } from '../../src/archive/archive.ts';
import { loadArchive, SHIPPED } from '../../src/archive/load.ts';
import { parseArticle, underRegistries } from '../../src/articles/parse.ts';
import { alike } from '../../src/text/segment.ts';
import { articleFile } from '../support/articleFile.ts';

const { archive: shipped } = await loadArchive(SHIPPED);
const NAMES = ['甲区', '乙区', '丙区'];
const TOPICS = ['党建', '科技', '绿色'];
const PLACE = { file: 'articles/a.md', shown: 'content/articles/a.md' };

/** Registries in which names belong to one entry or another, or to none. */
const registries = fc
  .tuple(
    fc.array(fc.constantFrom('a', 'b', ''), { minLength: 3, maxLength: 3 }),
    fc.array(fc.constantFrom('x', 'y', ''), { minLength: 3, maxLength: 3 }),
  )
  .map(([zoneOf, topicOf]) =>
    makeArchive({
      ...shipped,
      zones: ['a', 'b'].map((id) => ({
        ...shipped.zones[0]!,
        id: id as never,
        name: `区${id}`,
        officialName: undefined,
        aliases: NAMES.filter((_, index) => zoneOf[index] === id),
        weakAliases: [],
      })),
      topics: ['x', 'y'].flatMap((id) =>
        TOPICS.flatMap((name, index) =>
          topicOf[index] === id
            ? [{ id: `${id}${index}` as never, name, keywords: [], redirectFrom: [] }]
            : [],
        ),
      ),
    }),
  );

describe('an article under other registries', () => {
  it('is what parsing it again would give, or is said to need that', () => {
    fc.assert(
      fc.property(
        registries,
        registries,
        fc.subarray(NAMES),
        fc.subarray(TOPICS, { minLength: 1 }),
        (before, after, zones, topics) => {
          const bytes = Buffer.from(
            articleFile({ title: '甲区与乙区', zones: `[${zones.join()}]`, topics: `[${topics.join()}]` }),
          );
          const { body: _body, ...first } = parseArticle(bytes, PLACE, before);
          const { body: _again, ...second } = parseArticle(bytes, PLACE, after);
          const still = underRegistries(first, after, alike(before.breaker, after.breaker));
          if (still) expect(still).toEqual(second);
          else
            expect(first.problems.length > 0 || JSON.stringify(first) !== JSON.stringify(second)).toBe(true);
        },
      ),
    );
  });
});
