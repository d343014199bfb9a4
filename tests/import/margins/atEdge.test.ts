import { expect, it } from 'vitest';
import { readAtEdge } from '../../../src/import/margins/furniture.ts';

it.each([
  ['2要闻', { pageNumber: '2', section: '要闻' }],
  ['A07要闻', { pageNumber: 'A07', section: '要闻' }],
  ['2 要闻', { pageNumber: '2', section: '要闻' }],
  ['2项成果', undefined],
])('%s beside a running head', (text, facts) => {
  expect(readAtEdge(text)?.facts).toEqual(facts);
});
