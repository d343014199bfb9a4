/** The files of a segment in the making: members in packs, or each in a file. Every member is gzip, whatever the server does. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileWriter } from '../../files/fileWriter.ts';
import { joinBytes } from '../codec/postings.ts';
import {
  FAMILIES,
  directoryFile,
  memberFile,
  packFile,
  type Family,
  type Member,
} from '../codec/fileNames.ts';
import { beginsPack, encodeDirectory, fillUp, grainsOf, type Layout } from '../codec/packs.ts';

/** Level 5 takes two thirds of the time of zlib's usual 6, for half a percent more bytes. */
const PACKED = { level: 5 };

/** Writes the files of one segment. Everything at once: handing some kilobytes to Node's thread pool costs several times what packing them does. */
export class SegmentFiles {
  #folder: string;
  #packs: Map<Family, PackWriter> | undefined;
  #put = fileWriter();

  /** @param folder the segment's */
  constructor(folder: string, layout: Layout) {
    this.#folder = folder;
    if (layout === 'packed')
      this.#packs = new Map(
        FAMILIES.map((family) => [
          family,
          new PackWriter((pack, bytes) => this.#write(packFile(family, pack), bytes)),
        ]),
      );
  }

  /** Writes a file that stands alone. */
  file(name: string, content: string | Uint8Array): void {
    this.#write(name, gzipSync(content, PACKED));
  }

  /** Adds a member. Those of a family come in the order of their numbers. @returns its bytes */
  member(member: Member, content: string | Uint8Array): number {
    const bytes = gzipSync(content, PACKED);
    if (!this.#packs) return this.#write(memberFile(member), bytes);
    this.#packs.get(member.family)!.add(member.number, fillUp(bytes));
    return bytes.length;
  }

  /** Writes what is left. */
  finish(): void {
    if (!this.#packs) return;
    const sizes = Object.fromEntries(
      Array.from(this.#packs, ([family, packs]) => [family, packs.finish()]),
    ) as Record<Family, number[]>;
    this.file(directoryFile, encodeDirectory(sizes));
  }

  #write(file: string, bytes: Uint8Array): number {
    this.#put(join(this.#folder, file), bytes);
    return bytes.length;
  }
}

/** The packs of a family in the making. */
class PackWriter {
  #write: (pack: number, bytes: Uint8Array) => void;
  #sizes: number[] = [];
  #members: Uint8Array[] = [];
  #grains = 0;
  #pack = 0;

  constructor(write: (pack: number, bytes: Uint8Array) => void) {
    this.#write = write;
  }

  add(number: number, bytes: Uint8Array): void {
    const grains = grainsOf(bytes.length);
    if (beginsPack(this.#grains, grains)) this.#flush();
    while (this.#sizes.length < number) this.#sizes.push(0);
    this.#sizes.push(grains);
    this.#members.push(bytes);
    this.#grains += grains;
  }

  #flush(): void {
    if (this.#grains > 0) this.#write(this.#pack++, joinBytes(this.#members));
    this.#members = [];
    this.#grains = 0;
  }

  /** Ends the last pack. @returns sizes of the members in grains */
  finish(): number[] {
    this.#flush();
    return this.#sizes;
  }
}
