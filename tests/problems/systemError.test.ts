import { constants } from 'node:os';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isSystemError, tellSystemError } from '../../src/problems/systemError.ts';

const refused = (code: string, more: object = {}) =>
  Object.assign(new Error(`${code}: refused`), { code, ...more });

it('tells every error of the system in one sentence: path, fault, name, remedy', () => {
  for (const code of Object.keys(constants.errno)) {
    const told = tellSystemError(refused(code, { path: '档案/a.md' }));
    expect(told).toMatch(/^档案\/a\.md：.*\p{Script=Han}.*（E\w+） — .*\p{Script=Han}.*$/u);
  }
});

it('knows in its own words those that files and networks meet', () => {
  for (const code of ['ENOSPC', 'EACCES', 'EFBIG', 'EROFS', 'ELOOP', 'ENOENT', 'ENAMETOOLONG', 'EISDIR'])
    expect(tellSystemError(refused(code))).not.toContain('系统报告');
});

it('tells them in English too, under the same permanent id', () => {
  expect(tellSystemError(refused('ENOSPC'), 'dist', 'en')).toBe(
    'dist: The disk is full (ENOSPC) — Make room and run the command again [system-enospc]',
  );
  expect(tellSystemError(refused('ENOSPC'))).toMatch(/\[system-enospc\]$/u);
  expect(tellSystemError(refused('EOWNERDEAD'), '', 'en')).toMatch(
    /^The system reports .*\[system-other\]$/u,
  );
});

it('takes the path from the error, or the address, or from where it was met', () => {
  expect(tellSystemError(refused('ENOSPC'), 'dist')).toMatch(/^dist：磁盘满了/u);
  expect(tellSystemError(refused('EADDRNOTAVAIL', { address: '10.0.0.1', port: 80 }))).toMatch(
    /^10\.0\.0\.1:80：/u,
  );
  expect(tellSystemError(refused('ENOSPC'))).toMatch(/^磁盘满了/u);
});

it('tells the system’s errors from those of the program', () => {
  let real: unknown;
  try {
    readFileSync('/no/such/file');
  } catch (error) {
    real = error;
  }
  expect(isSystemError(real)).toBe(true);
  expect(isSystemError(refused('ERR_INVALID_ARG_TYPE'))).toBe(false);
  expect(isSystemError(new Error('x'))).toBe(false);
  expect(isSystemError('ENOENT')).toBe(false);
});

/** Each has its own sentence, by which it can be searched for. */
const OWN =
  'ENOENT ENOTDIR EISDIR EEXIST ENOTEMPTY EACCES EPERM EROFS ENOSPC EDQUOT EFBIG EIO ELOOP ENAMETOOLONG EMFILE ENFILE ENOMEM EBUSY ETXTBSY EXDEV EMLINK EINVAL EILSEQ ENXIO ENOTSUP ESTALE EADDRINUSE EADDRNOTAVAIL ENOTFOUND';

it.each(OWN.split(' '))('has a fault of its own for %s', (code) => {
  expect(tellSystemError(refused(code))).toMatch(
    new RegExp(`（${code}） — .+ \\[system-${code.toLowerCase()}\\]$`, 'u'),
  );
});

it('names the path that the error tells, or its address, or what was worked on', () => {
  expect(tellSystemError(refused('EACCES', { path: 'a.md' }), 'b.md')).toMatch(/^a\.md：/u);
  expect(tellSystemError(refused('EACCES'), 'b.md')).toMatch(/^b\.md：/u);
  expect(tellSystemError(refused('EADDRINUSE', { address: '127.0.0.1', port: 4321 }))).toMatch(
    /^127\.0\.0\.1:4321：/u,
  );
  expect(tellSystemError(refused('ENOTFOUND', { address: 'host' }))).toMatch(/^host：/u);
  expect(tellSystemError(refused('EACCES'))).toMatch(/^[^：]*（EACCES）/u);
});

it('knows errors of the system from others', () => {
  expect(isSystemError(refused('ENOENT'))).toBe(true);
  expect(isSystemError(refused('E2BIG'))).toBe(true);
  for (const other of ['ERR_INVALID_ARG', 'enoent', 'XENOENT', 'ENO-ENT'])
    expect(isSystemError(refused(other))).toBe(false);
  expect(isSystemError(Object.assign(new Error('x'), { code: 2 }))).toBe(false);
  expect(isSystemError({ code: 'ENOENT' })).toBe(false);
  expect(isSystemError(new Error('x'))).toBe(false);
});
