/** Why a file of the index could not be had: each calls for something else. */
export type FileFault =
  /** No answer: the network is down, or the host is. */
  | 'network'
  /** The host has no such file: a new build has replaced it, or the upload is not whole. */
  | 'missing'
  /** Something else came, or not all of it. */
  | 'damaged'
  /** The index is of a format that this page does not know: the site has been updated since. */
  | 'format';

/** A file of the index that could not be had. */
export class FileError extends Error {
  readonly fault: FileFault;

  /** @param path of the file, below the index's folder */
  constructor(fault: FileFault, path: string, cause?: unknown) {
    super(`${path}: ${fault}`, { cause });
    this.fault = fault;
  }
}

/** The fault of an error; undefined for one that is not about a file. */
export const faultOf = (error: unknown): FileFault | undefined =>
  error instanceof FileError ? error.fault : undefined;
