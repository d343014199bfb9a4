/**
 * Parts of files over HTTP (RFC 9110, Range), where the host can; whole files where it cannot. Hosts ignore the header,
 * send another part, or compress what they send, so no answer is believed: it must say that it is a part and of which
 * bytes, be as long as that, and begin like the gzip file that it must be. Where the first is not, none is
 * asked for any more: packs are small enough (codec/packs.ts) to be loaded whole.
 */
import { faultOf } from '../../codec/fileError.ts';
import { PromiseCache } from '../../codec/promiseCache.ts';
import { isGzip, type Part } from '../../codec/transport.ts';

/** What came. */
export interface Answer {
  status: number;
  /** Of the header `Content-Range`. */
  range: string | null;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Asks the host. @throws {FileError} for answers that are none */
export type Ask = (path: string, fresh: boolean, headers: Record<string, string>) => Promise<Answer>;

/** Packs held at a time, of some 64 KB each. */
const HELD = 96;

/** Reads parts of one host's files. */
export class PartReader {
  #ask: Ask;
  #host: 'unknown' | 'sends parts' | 'sends whole files' = 'unknown';
  #whole = new PromiseCache<Uint8Array<ArrayBuffer>>(HELD);

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** The bytes of a part. @param fresh past every cache @throws {FileError} */
  async read(path: string, part: Part, fresh: boolean): Promise<Uint8Array<ArrayBuffer>> {
    const sent = this.#host === 'sends whole files' ? undefined : await this.#part(path, part, fresh);
    return sent ?? (await this.#file(path, fresh)).slice(part.start, part.end);
  }

  /** The part, where the host's answer holds it. */
  async #part(path: string, part: Part, fresh: boolean): Promise<Uint8Array<ArrayBuffer> | undefined> {
    let answer: Answer;
    try {
      answer = await this.#ask(path, fresh, { Range: `bytes=${part.start}-${part.end - 1}` });
    } catch (error) {
      // A host that was seen to send parts is out of reach now; another may have failed because of the question.
      if (this.#host === 'sends parts' || faultOf(error) === 'missing') throw error;
      return undefined;
    }
    if (isPart(answer, part)) {
      this.#host = 'sends parts';
      return answer.bytes;
    }
    if (this.#host === 'unknown') this.#host = 'sends whole files';
    if (answer.status !== 200 || answer.bytes.length < part.end) return undefined;
    this.#whole.forget(path);
    void this.#whole.get(path, () => Promise.resolve(answer.bytes));
    return answer.bytes.slice(part.start, part.end);
  }

  #file(path: string, fresh: boolean): Promise<Uint8Array<ArrayBuffer>> {
    if (fresh) this.#whole.forget(path);
    return this.#whole.get(path, async () => (await this.#ask(path, fresh, {})).bytes);
  }
}

function isPart({ status, range, bytes }: Answer, { start, end }: Part): boolean {
  return (
    status === 206 &&
    range?.startsWith(`bytes ${start}-${end - 1}/`) === true &&
    bytes.length === end - start &&
    isGzip(bytes)
  );
}
