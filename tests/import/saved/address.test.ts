import { expect, it } from 'vitest';
import { factsOfAddress, leafOf, pageOfNode } from '../../../src/import/saved/address.ts';

it.each([
  ['http://paper.example/html/2023-05/15/content_1.htm', { issueDate: '2023-05-15' }],
  [
    'http://paper.example/rmrb/html/2017-05/15/nw.D110000renmrb_20170515_3-06.htm',
    { issueDate: '2017-05-15', pageNumber: '6' },
  ],
  ['http://paper.example/20230515/1.htm', { issueDate: '2023-05-15' }],
  ['http://paper.example/content_99999999.htm', {}],
  ['http://paper.example/2023-13/45/1.htm', {}],
])('%s', (address, facts) => {
  expect(factsOfAddress(address)).toEqual(facts);
});

it('reads the page of a list, and the name that links share with the saved file', () => {
  expect([pageOfNode('node_02.htm'), pageOfNode('node_1234.htm'), pageOfNode('node_2.htm')]).toEqual([
    '2',
    undefined,
    undefined,
  ]);
  expect(leafOf('../a/%E5%9B%AD.HTM?x=1#y')).toBe('园.htm');
});
