/**
 * The answer in which Astro hands over a page. The platform's copies the bytes it is given, makes a stream of them, and
 * copies them out again: an eighth of what a rendering process does. This one keeps them.
 */
const Streamed = globalThis.Response;

/** Stands for the platform's `Response` where pages are rendered; that is made only when it is asked for a stream. */
export class PageResponse {
  /** As the platform's. */
  readonly status: number;
  /** As the platform's. */
  readonly statusText: string;
  /** As the platform's. */
  readonly headers: Headers;
  readonly #given: BodyInit | null;
  #streamed: Response | undefined;

  /** @param body a page's bytes, which nobody may write into any more; or what the platform's takes */
  constructor(body: BodyInit | null = null, { status = 200, statusText = '', headers }: ResponseInit = {}) {
    this.#given = body;
    this.status = status;
    this.statusText = statusText;
    this.headers = headers instanceof Headers ? headers : new Headers(headers);
  }

  /** As the platform's. */
  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  /** As the platform's: Astro makes one answer of two for the page of addresses that are not there. */
  get body(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
    return this.#platform().body;
  }

  /** The bytes it was made of. */
  async arrayBuffer(): Promise<ArrayBuffer> {
    if (!(this.#given instanceof Uint8Array)) return this.#platform().arrayBuffer();
    const bytes = this.#given as Uint8Array<ArrayBuffer>;
    return bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
  }

  /** As the platform's. */
  async text(): Promise<string> {
    return this.#platform().text();
  }

  #platform(): Response {
    const { status, statusText, headers } = this;
    return (this.#streamed ??= new Streamed(this.#given, { status, statusText, headers }));
  }
}
