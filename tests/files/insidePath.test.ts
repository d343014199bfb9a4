import { join, relative, resolve, sep } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isInside } from '../../src/files/insidePath.ts';

it('lets no path out of the folder that it is joined to', () => {
  const part = fc.oneof(
    fc.constantFrom('..', '.', '', 'a', '...', '.a', 'a..', '\\', '\0', '报'),
    fc.string({ maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), fc.constantFrom('', '/'), (parts, end) => {
      const path = parts.join('/') + end;
      if (!isInside(path)) return;
      const way = relative('/folder', resolve('/folder', path));
      expect(way === '..' || way.startsWith(`..${sep}`) || way === '').toBe(false);
      expect(join('/folder', path).startsWith('/folder/')).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

it('takes the paths that a site has', () => {
  for (const path of [
    'index.html',
    'zones/kunshan/index.html',
    'search/base-1/',
    '.htaccess',
    '作者/a..b.html',
  ])
    expect(isInside(path), path).toBe(true);
});
