import { expect, it } from 'vitest';
import { isMhtml, readMhtml } from '../../../src/import/bytes/mhtml.ts';

const message = (lines: string[]) => Buffer.from(lines.join('\r\n'), 'latin1');
const SAVED = message([
  'From: <Saved>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;',
  ' type="text/html"; boundary="----part"',
  '',
  '------part',
  'Content-Type: text/html; charset=utf-8',
  'Content-Location: https://paper.example/a.html',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '<p>=E9=AB=98=',
  '=E6=96=B0</p>',
  '------part',
  'Content-Type: image/png',
  'Content-ID: <picture@saved>',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('picture').toString('base64'),
  '------part--',
  '',
]);

it('reads the page and its parts, with address, name and encoding', () => {
  expect(isMhtml(SAVED)).toBe(true);
  const { page, parts } = readMhtml(SAVED)!;
  expect(page).toMatchObject({
    type: expect.stringMatching(/^text\/html/) as string,
    charset: 'utf-8',
    location: 'https://paper.example/a.html',
  });
  expect(Buffer.from(page.bytes).toString().trim()).toBe('<p>高新</p>');
  expect(parts).toHaveLength(2);
  expect(parts[1]).toMatchObject({ id: 'picture@saved' });
  expect(Buffer.from(parts[1]!.bytes).toString()).toBe('picture');
});

it('takes neither a web page nor a letter without a page', () => {
  expect(isMhtml(Buffer.from('<!doctype html><p>multipart/related</p>'))).toBe(false);
  expect(readMhtml(message(['Content-Type: text/plain', '', 'text']))).toBeUndefined();
});
