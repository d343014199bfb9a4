/**
 * The blocks of a file that an earlier build wrote, known by where they stand: the file is neither read through nor
 * held, what is wanted of it is copied in stretches.
 */
import { statSync } from 'node:fs';
import type { Mark } from '../../../articles/mark.ts';
import { readState, writeState } from '../../base/stateFile.ts';

/** Of every article of a file, in the file's order: whose block, and how long it is. */
export interface BlockLengths {
  /** Both numbers of the article's mark, and the bytes of its block; 0 of one that the file leaves out. */
  blocks: [name: number, state: number, bytes: number][];
}

interface KnownBlocks extends BlockLengths {
  /** The file's key in the manifest: what is known is of that file and no other. */
  key: string;
  /** Digest of all that a block follows from besides its article: code, settings, registries. */
  made: string;
}

/** A stretch of a file, in bytes. */
export interface Stretch {
  from: number;
  bytes: number;
}

/** Keeps what is known of a file's blocks. @param path of the state file */
export function keepBlocks(path: string, key: string, made: string, { blocks }: BlockLengths): void {
  writeState(path, { key, made, blocks } satisfies KnownBlocks);
}

/** An earlier file whose blocks are known. */
export class HeldBlocks {
  /** Path of the file. */
  readonly path: string;
  readonly #stretches = new Map<string, Stretch>();

  /** @param path of the file @param opening bytes before its first block */
  constructor(path: string, { blocks }: BlockLengths, opening: number) {
    this.path = path;
    let from = opening;
    for (const [name, state, bytes] of blocks) {
      this.#stretches.set(`${name}.${state}`, { from, bytes });
      from += bytes;
    }
  }

  /** @returns where the block of an article in this very state stands, if the file knows it */
  of([name, state]: Mark): Stretch | undefined {
    return this.#stretches.get(`${name}.${state}`);
  }
}

/**
 * The blocks of a file that the site holds.
 * @param state path of the state file
 * @param file the file and its key in the manifest
 * @param made digest of all that a block follows from besides its article
 * @param opening bytes before its first block
 * @returns undefined when what is known is of another file, or of one made otherwise
 */
export function heldBlocks(
  state: string,
  file: { path: string; key: string } | undefined,
  made: string,
  opening: number,
): HeldBlocks | undefined {
  const known = file && readState<Partial<KnownBlocks>>(state);
  if (!known || known.key !== file.key || known.made !== made || !isBlocks(known.blocks)) return undefined;
  const bytes = known.blocks.reduce((sum, [, , length]) => sum + length, opening);
  if (statSync(file.path, { throwIfNoEntry: false })?.size !== bytes) return undefined;
  return new HeldBlocks(file.path, { blocks: known.blocks }, opening);
}

/** Anybody may have put the state there. */
function isBlocks(value: unknown): value is BlockLengths['blocks'] {
  return (
    Array.isArray(value) &&
    value.every(
      (block) =>
        Array.isArray(block) && block.length === 3 && block.every((n) => Number.isSafeInteger(n) && n >= 0),
    )
  );
}
