/** The files of a segment as the engine reads them, wherever they lie. */
import { FileError } from '../codec/fileError.ts';
import { directoryFile, memberFile, packFile, type Member } from '../codec/fileNames.ts';
import { Directory, type Layout } from '../codec/packs.ts';
import { load, unpack, type Transport } from '../codec/transport.ts';

/** Takes the bytes of a file as they are stored. */
export type Decode<T> = (bytes: Uint8Array<ArrayBuffer>) => T | Promise<T>;

/** The files of one segment. */
export class SegmentFiles {
  #transport: Transport;
  #folder: string;
  /** Where the members lie, in a segment of packs. */
  #directory: Promise<Directory> | undefined;

  /**
   * Begins to load what tells where members lie; `ready` waits for it.
   * @param folder the segment's, below the index's folder
   */
  constructor(transport: Transport, folder: string, layout: Layout) {
    this.#transport = transport;
    this.#folder = folder;
    if (layout === 'single') return;
    this.#directory = this.file(directoryFile, async (bytes) => new Directory(await unpack(bytes)));
    this.#directory.catch(() => undefined);
  }

  /** Waits until members can be read. @throws {FileError} */
  async ready(): Promise<void> {
    await this.#directory;
  }

  /** Reads a file that stands alone. @throws {FileError} */
  file<T>(name: string, decode: Decode<T>): Promise<T> {
    return load(this.#transport, `${this.#folder}/${name}`, decode);
  }

  /** Reads a member. @throws {FileError} */
  async member<T>(member: Member, decode: Decode<T>): Promise<T> {
    if (!this.#directory) return this.file(memberFile(member), decode);
    const place = (await this.#directory).placeOf(member);
    if (!place) throw new FileError('damaged', `${this.#folder}/${memberFile(member)}`);
    const path = `${this.#folder}/${packFile(member.family, place.pack)}`;
    return load(this.#transport, path, decode, place);
  }
}
