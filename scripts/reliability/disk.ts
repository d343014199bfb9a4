/**
 * A disk that fails when it is told to: the functions of `node:fs`, taken apart into the steps that a file system
 * makes, each of which may be the last one, or be refused. After SQLite's "crash" and "I/O error" tests.
 */
import childProcess from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join, resolve, sep } from 'node:path';

/** What goes wrong. */
export interface Fault {
  /** Before which step, counted from 0; after it, with `stays`, wherever it may. */
  at: number;
  /** The process is gone; or an error of the system. */
  what: 'kill' | 'ENOSPC' | 'EACCES' | 'EROFS' | 'EIO';
  /** Whether every later step is refused too, as on a full disk, or this one alone. */
  stays?: boolean;
}

/** A step, as it is kept for the replay of a power failure. */
export type Step =
  | { does: 'mkdir' | 'create' | 'unlink' | 'rmdir' | 'fsync'; path: string }
  | { does: 'write'; path: string; data: Buffer }
  | { does: 'rename' | 'link'; path: string; to: string }
  | { does: 'symlink'; path: string; to: string }
  | { does: 'sync'; path: string }
  | { does: 'read'; path: string };

/** A killed process does nothing more: no handler of errors gets to clean up. */
export class Killed extends Error {}

const WORDS = {
  ENOSPC: 'no space left',
  EACCES: 'permission denied',
  EROFS: 'read-only file system',
  EIO: 'i/o error',
};
/** What a full disk still does. */
const ON_FULL_DISK = new Set(['unlink', 'rmdir', 'read', 'rename', 'fsync', 'sync']);
/** What a disk still does that nothing may be written to. */
const READING = new Set(['read', 'fsync', 'sync']);

/** The disk below a folder. */
export class Disk {
  readonly steps: Step[] = [];
  /** Steps that count: without those that only read, unless reading may fail. */
  count = 0;
  #dead = false;
  readonly #under: string;
  readonly #fault: Fault | undefined;
  readonly #kill: () => never;

  /**
   * @param under folder that belongs to the disk
   * @param kill what being killed is
   */
  constructor(under: string, fault?: Fault, kill: () => never = throwKilled) {
    this.#under = resolve(under);
    this.#fault = fault;
    this.#kill = kill;
  }

  /** Whether a path is one of the disk's. */
  owns(path: unknown): path is string {
    return typeof path === 'string' && `${resolve(path)}${sep}`.startsWith(this.#under + sep);
  }

  /** Before a step is made. */
  step(step: Step): void {
    if (this.#dead) this.#die();
    const number = this.count++;
    const fault = this.#fault;
    if (fault && (number === fault.at || (fault.stays && number > fault.at))) this.#fail(fault, step);
    if (step.does !== 'read') this.steps.push(step);
  }

  #fail({ what }: Fault, { does, path }: Step): void {
    if (what === 'kill') this.#die();
    else if (what === 'ENOSPC' ? !ON_FULL_DISK.has(does) : what !== 'EROFS' || !READING.has(does))
      throw Object.assign(new Error(`${what}: ${WORDS[what]}, ${does} '${path}'`), {
        code: what,
        syscall: does,
        path,
      });
  }

  #die(): never {
    this.#dead = true;
    return this.#kill();
  }
}

function throwKilled(): never {
  throw new Killed('killed');
}

const real = { ...fs, promises: { ...fs.promises }, spawnSync: childProcess.spawnSync };
type Any = (...args: never[]) => unknown;

/**
 * Puts a disk in the place of the real one, for everything that imports `node:fs`.
 * @returns puts the real one back
 */
export function insert(disk: Disk): () => void {
  const opened = new Map<number, string>();
  const bytesOf = (data: unknown) =>
    typeof data === 'string' ? Buffer.from(data) : Buffer.from(data as Uint8Array);
  const write = (path: string, data: Buffer, flush = false) => {
    disk.step({ does: 'create', path });
    real.writeFileSync(path, '');
    disk.step({ does: 'write', path, data });
    real.writeFileSync(path, data);
    if (flush) disk.step({ does: 'fsync', path });
  };
  const mkdir = (path: string) => {
    if (real.existsSync(path)) return;
    mkdir(dirname(path));
    disk.step({ does: 'mkdir', path });
    real.mkdirSync(path);
  };
  const remove = (path: string, recursive: boolean) => {
    const status = real.lstatSync(path, { throwIfNoEntry: false });
    if (status?.isDirectory() && recursive) {
      for (const name of real.readdirSync(path)) remove(join(path, name), recursive);
      disk.step({ does: 'rmdir', path });
      real.rmdirSync(path);
    } else if (status) {
      disk.step({ does: 'unlink', path });
      real.unlinkSync(path);
    }
  };
  const copy = (from: string, to: string, flags?: number) => {
    if (flags && real.existsSync(to)) return real.copyFileSync(from, to, flags);
    return write(to, real.readFileSync(from));
  };
  const changing: Record<string, Any> = {
    writeFileSync: (path: string, data: unknown, options?: { flush?: boolean }) =>
      write(path, bytesOf(data), options?.flush),
    mkdirSync(path: string, options?: { recursive?: boolean }) {
      if (options?.recursive) return mkdir(resolve(path));
      disk.step({ does: 'mkdir', path });
      return real.mkdirSync(path);
    },
    rmSync(path: string, options: fs.RmOptions = {}) {
      if (!options.force && !real.lstatSync(path, { throwIfNoEntry: false }))
        return real.rmSync(path, options);
      return remove(path, options.recursive ?? false);
    },
    rmdirSync(path: string) {
      disk.step({ does: 'rmdir', path });
      real.rmdirSync(path);
    },
    unlinkSync(path: string) {
      disk.step({ does: 'unlink', path });
      real.unlinkSync(path);
    },
    openSync(path: string, flags: string) {
      if (flags !== 'r') disk.step({ does: flags.startsWith('w') ? 'create' : 'read', path });
      const file = real.openSync(path, flags);
      opened.set(file, path);
      return file;
    },
    copyFileSync: copy,
    symlinkSync(to: string, path: string, type?: fs.symlink.Type) {
      disk.step({ does: 'symlink', path, to });
      real.symlinkSync(to, path, type);
    },
  };
  const moving = Object.fromEntries(
    (['rename', 'link'] as const).map((does) => [
      `${does}Sync`,
      (path: string, to: string) => {
        disk.step({ does, path, to });
        real[`${does}Sync`](path, to);
      },
    ]),
  );
  const onFiles: Record<string, Any> = {
    writeSync(file: number, data: Uint8Array, ...rest: number[]) {
      const path = opened.get(file);
      if (path === undefined) return real.writeSync(file, data, ...rest);
      const done = real.writeSync.bind(undefined, file, data, ...rest);
      disk.step({
        does: 'write',
        path,
        data: Buffer.concat([real.readFileSync(path), bytesOf(data).subarray(rest[0] ?? 0)]),
      });
      return done();
    },
    fsyncSync(file: number) {
      const path = opened.get(file);
      if (path !== undefined) disk.step({ does: 'fsync', path });
      else real.fsyncSync(file);
    },
    closeSync(file: number) {
      opened.delete(file);
      real.closeSync(file);
    },
  };
  const reading = Object.fromEntries(
    (['readFileSync', 'readdirSync', 'readlinkSync'] as const).map((name) => [
      name,
      (path: string, ...rest: never[]) => {
        disk.step({ does: 'read', path });
        return (real[name] as Any)(...([path, ...rest] as never[]));
      },
    ]),
  );
  for (const [name, replaced] of Object.entries({ ...changing, ...moving, ...reading }))
    Object.assign(fs, { [name]: ownedOnly(disk, replaced, real[name as keyof typeof real] as Any) });
  Object.assign(fs, onFiles);
  for (const name of [
    'writeFile',
    'mkdir',
    'rename',
    'copyFile',
    'unlink',
    'rm',
    'readFile',
    'symlink',
  ] as const) {
    const sync = fs[`${name}Sync`] as Any;
    Object.assign(fs.promises, {
      [name]: async (...args: never[]) =>
        disk.owns(args[0]) || disk.owns(args[1]) ? sync(...args) : (real.promises[name] as Any)(...args),
    });
  }
  childProcess.spawnSync = ((command: string, args: string[], ...rest: never[]) => {
    const path = args.at(-1)!;
    if (command !== 'sync' || !disk.owns(path))
      return (real.spawnSync as Any)(...([command, args, ...rest] as never[]));
    disk.step({ does: 'sync', path });
    return { status: 0 };
  }) as typeof childProcess.spawnSync;
  syncBuiltinESMExports();
  return () => {
    for (const name of Object.keys({ ...changing, ...moving, ...reading, ...onFiles }))
      Object.assign(fs, { [name]: real[name as keyof typeof real] });
    Object.assign(fs.promises, real.promises);
    childProcess.spawnSync = real.spawnSync;
    syncBuiltinESMExports();
  };
}

/** Other paths go to the real disk, as do those that are no texts. */
function ownedOnly(disk: Disk, replaced: Any, original: Any): Any {
  return (...args: never[]) =>
    disk.owns(args[0]) || disk.owns(args[1]) ? replaced(...args) : original(...args);
}
