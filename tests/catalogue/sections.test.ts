import { expect, it } from 'vitest';
import { withoutSilentSections } from '../../src/catalogue/sections.ts';
import { sampleArchive } from '../site/views/sample.ts';

const sample = sampleArchive();
const header = [{ section: 'home' }, { section: 'columns', label: '专栏' }, { section: 'issues' }] as const;
const archive = { ...sample, site: { ...sample.site, menus: { header: [...header], footer: [] } } };

it('takes the sections without content out of the navigation, and no other', () => {
  const shown = (columns: number, issues: number) =>
    withoutSilentSections(archive, { authors: 1, columns, issues }).site.menus!.header;
  expect(shown(0, 2)).toEqual([header[0], header[2]]);
  expect(shown(3, 0)).toEqual([header[0], header[1]]);
  expect(shown(3, 2)).toEqual([...header]);
});
