/** Thread that reads files for `readers.ts`. */
import Tinypool from 'tinypool';
import { makeArchive } from '../archive/archive.ts';
import { readProved, told, type FailedFile, type ReadFile } from './readFile.ts';
import type { Knowledge } from './readPage.ts';
import { readerKnowledge, type ReadOrder, type ThreadData } from './readers.ts';

/** Made with the first file: what fails here fails a file, which somebody waits for. */
let knowledge: Knowledge | undefined;

/** Reads one file as far as its proved drafts. */
export default function readOrder({ name, bytes }: ReadOrder): Promise<ReadFile | FailedFile> {
  const data = Tinypool.workerData as unknown as ThreadData;
  return told(name, () => {
    knowledge ??= readerKnowledge({ ...data, archive: makeArchive(data.archive) });
    return readProved(name, bytes, data.options, knowledge);
  });
}
