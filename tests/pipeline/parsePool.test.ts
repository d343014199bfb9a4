/** Parsing in threads: what goes wrong in one of them ends the build with the file's name, and nothing is left. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { makeParsePool, type ParsePool, type PoolSize } from '../../src/pipeline/load/parsePool.ts';
import { articleFile } from '../support/articleFile.ts';
import { folderOf, type Files } from '../support/folder.ts';

const nameOf = (number: number) => `articles/2023/04/${number}.md`;

async function poolOf(count: number, size: PoolSize): Promise<{ pool: ParsePool; content: string }> {
  const files: Files = Object.fromEntries(
    Array.from({ length: count }, (_, number) => [nameOf(number), articleFile({ title: `第${number}篇` })]),
  );
  const content = folderOf(files);
  const { archive } = await loadArchive(content);
  const pool = makeParsePool(content, archive, folderOf({}), size);
  return { pool, content };
}

it('gives every article its own record and body, whoever parsed it', async () => {
  const { pool } = await poolOf(300, { threads: 2, here: 20 });
  const parsed = await Promise.all(Array.from({ length: 300 }, (_, number) => pool.parse(nameOf(number))));
  parsed.forEach((one, number) => expect(one?.record?.title).toBe(`第${number}篇`));
  const spools = await pool.end();
  expect(pool.bodies.size).toBe(300);
  for (const { spool } of pool.bodies.values()) expect(spools[spool]).toBeDefined();
  expect(new Set([...pool.bodies.values()].map(({ spool }) => spool)).size).toBeGreaterThan(1);
});

it.each([
  ['here', { threads: 2, here: 1000 }],
  ['in a thread', { threads: 2, here: 0 }],
])('rejects with the name of the file that cannot be read %s, and ends', async (_where, size) => {
  const { pool, content } = await poolOf(200, size);
  rmSync(join(content, nameOf(150)));
  const asked = Array.from({ length: 200 }, (_, number) => pool.parse(nameOf(number)));
  const outcomes = await Promise.allSettled(asked);
  const failed = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason as Error] : [],
  );
  expect(failed).toHaveLength(1);
  expect(failed[0]).toMatchObject({ code: 'ENOENT', path: join(content, nameOf(150)) });
  await pool.end();
});

it('names the file when the parser itself fails, in a thread as here', async () => {
  for (const here of [0, 1000]) {
    const content = folderOf({ [nameOf(1)]: articleFile() });
    const { archive } = await loadArchive(content);
    // Registries that break the parser stand for a fault of the program.
    const broken = { ...archive, site: null as never };
    const pool = makeParsePool(content, broken, folderOf({}), { threads: 2, here });
    onTestFinished(async () => void (await pool.end().catch(() => [])));
    await expect(pool.parse(nameOf(1))).rejects.toThrow(join(content, nameOf(1)));
  }
});

it('ends threads that are at work', async () => {
  const { pool } = await poolOf(400, { threads: 2, here: 0 });
  const asked = Array.from({ length: 400 }, (_, number) => pool.parse(nameOf(number)).catch(() => undefined));
  await pool.end();
  await Promise.all(asked);
});
