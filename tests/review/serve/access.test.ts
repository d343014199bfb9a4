import { expect, it } from 'vitest';
import { admit } from '../../../src/review/serve/access.ts';

const place = { port: 4480, token: 'a-token-that-nobody-guesses' };
const own = { host: '127.0.0.1:4480' };
const post = { ...own, origin: 'http://127.0.0.1:4480', 'content-type': 'application/json' };
const path = `/${place.token}/file/0/steps`;

it('lets the page itself in', () => {
  expect(admit({ method: 'GET', url: `/${place.token}/`, headers: own }, place)).toEqual({ path: '' });
  expect(admit({ method: 'POST', url: path, headers: post }, place)).toEqual({ path: 'file/0/steps' });
  const local = { ...post, host: 'localhost:4480', origin: 'http://localhost:4480' };
  expect(admit({ method: 'POST', url: path, headers: local }, place)).toEqual({ path: 'file/0/steps' });
});

it.each([
  ['no token', 'GET', '/', own, 404],
  ['another token', 'GET', '/other/', own, 404],
  ['part of the token', 'GET', `/${place.token.slice(0, -1)}/`, own, 404],
  ['a path that does not decode', 'GET', `/${place.token}/%`, own, 404],
  ['a name that was made to lead here', 'GET', `/${place.token}/`, { host: 'evil.example:4480' }, 403],
  ['no host', 'GET', `/${place.token}/`, {}, 403],
  ['a page of another site', 'GET', `/${place.token}/`, { ...own, origin: 'https://evil.example' }, 403],
  ['a page of another port', 'POST', path, { ...post, origin: 'http://127.0.0.1:9' }, 403],
  ['a link of another site', 'GET', `/${place.token}/`, { ...own, 'sec-fetch-site': 'cross-site' }, 403],
  ['a form', 'POST', path, { ...post, 'content-type': 'text/plain' }, 403],
  ['a step without an origin', 'POST', path, { ...post, origin: undefined }, 403],
  ['another method', 'DELETE', path, post, 405],
])('refuses %s', (_, method, url, headers, refused) => {
  expect(admit({ method, url, headers }, place)).toEqual({ refused });
});
