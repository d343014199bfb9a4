/** `npm run docs`: writes the parts of docs/ that are made from the source. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { docFile, generatedDocs } from './docs/generated.ts';

mkdirSync(docFile('schemas/'), { recursive: true });
for (const [name, text] of Object.entries(generatedDocs())) writeFileSync(docFile(name), text);
