/** The grouping: rules look and answer, one place writes. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { apply } from '../../../src/import/stories/apply.ts';
import { decide, group } from '../../../src/import/stories/stories.ts';
import type { Step } from '../../../src/import/stories/steps.ts';
import { pageOf } from './support.ts';

/** What the steps do, in short. */
const doings = (steps: Step[]) => steps.map((step) => step.do);

const LABELLED = fileURLToPath(new URL('../pages', import.meta.url));
const labelled = Object.keys(
  JSON.parse(readFileSync(`${LABELLED}/truth.json`, 'utf8')) as Record<string, unknown>,
);

describe('a rule', () => {
  it('writes nothing: asked twice it answers the same, and the page is as before', () => {
    for (const name of labelled.slice(0, 8)) {
      const page = pageOf(readFileSync(`${LABELLED}/${name}`, 'utf8'));
      while (page.index < page.blocks.length) {
        const before = structuredClone([page.items, page.held, page.current]);
        const answer = decide(page);
        expect(decide(page)).toEqual(answer);
        expect([page.items, page.held, page.current]).toEqual(before);
        expect(answer.count).toBeGreaterThan(0);
        apply(page, answer);
      }
    }
  });
});

describe('short lines', () => {
  it('over text open an article', () => {
    const page = pageOf('绵阳高新区表彰企业家\n\n近日，绵阳高新区召开大会，表彰了五名企业家。\n');
    expect(decide(page)).toMatchObject({ count: 1, steps: [{ do: 'open' }] });
  });

  it('before their headline wait for it: an interview’s box', () => {
    const page = pageOf(
      '嘉宾：陈立群\n主持人：本报记者 李洋\n\n一座园区的十年\n\n十年前，这里还是一片农田，没有路，也没有电。\n',
    );
    expect(doings(decide(page).steps)).toEqual(['hold']);
    const items = group(page.blocks, page.context);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ box: true });
    expect(items[0]!.headline.map(({ text }) => text)).toEqual(['一座园区的十年']);
  });

  it('that nothing follows are lost nowhere', () => {
    const page = pageOf('正文说完了，这里没有标题，只有一段话。\n\n本报记者 李洋\n\n本报记者 赵明\n');
    const last = group(page.blocks, page.context).at(-1)!;
    expect(last.furniture.map(({ run }) => run.text.trim())).toEqual(['本报记者 赵明']);
  });
});
