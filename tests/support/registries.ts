import type { Files } from './folder.ts';

/**
 * Registries with what articleFile.ts names, and nothing else: reading those of the generator, which stand in where
 * an archive has none, takes longer than all the rest of a check.
 */
export const REGISTRIES: Files = {
  'zones.yaml': 'zones:\n  - {id: kunshan, name: 昆山高新区}\n',
  'topics.yaml': 'topics:\n  - {id: party-building, name: 党建}\n',
  'pages/about.md': '---\ntitle: 关于本档案\n---\n\n试验用的档案。\n',
};
