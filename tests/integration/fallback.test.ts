import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { builtSite } from '../support/site.ts';

it('looks names up in the shipped registry where an archive has none, and shows only what its articles name', () => {
  const read = (file: string) => readFileSync(join(builtSite('varied'), file), 'utf8');
  expect(read('zones/kunshan/index.html')).toContain('昆山高新技术产业开发区');
  expect(read('zones/index.html')).toContain('昆山高新区');
  expect(read('zones/index.html')).not.toContain('中关村');
  expect(read('about/index.html')).toContain('试验档案');
  expect(read('topics/drills/index.html')).toContain('试验用的专题');
});
