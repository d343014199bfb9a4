import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  assertReplaceable,
  folderOf as generationFolder,
  liveGeneration,
  makeLive,
} from '../../src/pipeline/publish/publish.ts';
import { workspaceOf, type Generation, type Workspace } from '../../src/pipeline/base/workspace.ts';
import { folderOf } from '../support/folder.ts';

const noLinks = () => {
  throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
};

function fill(workspace: Workspace, generation: Generation, text: string): void {
  const folder = generationFolder(workspace, generation);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
}

const served = (workspace: Workspace) => readFileSync(join(workspace.out, 'index.html'), 'utf8');

it('changes generations by renaming folders where there are no symbolic links', () => {
  const workspace = workspaceOf(join(folderOf({}), 'site'));
  fill(workspace, 'a', 'first');
  makeLive(workspace, 'a', noLinks);
  expect([served(workspace), liveGeneration(workspace)]).toEqual(['first', 'a']);
  fill(workspace, 'b', 'second');
  makeLive(workspace, 'b', noLinks);
  expect([served(workspace), liveGeneration(workspace)]).toEqual(['second', 'b']);
  expect(readFileSync(join(generationFolder(workspace, 'a'), 'index.html'), 'utf8')).toBe('first');
  fill(workspace, 'a', 'third');
  makeLive(workspace, 'a', noLinks);
  expect([served(workspace), liveGeneration(workspace)]).toEqual(['third', 'a']);
  expect(() => assertReplaceable(workspace)).not.toThrow();
});
