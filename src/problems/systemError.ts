/** What the operating system refuses, as faults. Names as in errno(3). */
import { fault, wording, type Fault } from './fault.ts';
import type { FaultId } from './registry.ts';

const KINDS: Readonly<Record<string, FaultId>> = {
  ENOENT: 'system-enoent',
  ENOTDIR: 'system-enotdir',
  EISDIR: 'system-eisdir',
  EEXIST: 'system-eexist',
  ENOTEMPTY: 'system-enotempty',
  EACCES: 'system-eacces',
  EPERM: 'system-eperm',
  EROFS: 'system-erofs',
  ENOSPC: 'system-enospc',
  EDQUOT: 'system-edquot',
  EFBIG: 'system-efbig',
  EIO: 'system-eio',
  ELOOP: 'system-eloop',
  ENAMETOOLONG: 'system-enametoolong',
  EMFILE: 'system-emfile',
  ENFILE: 'system-enfile',
  ENOMEM: 'system-enomem',
  EBUSY: 'system-ebusy',
  ETXTBSY: 'system-etxtbsy',
  EXDEV: 'system-exdev',
  EMLINK: 'system-emlink',
  EINVAL: 'system-einval',
  EILSEQ: 'system-eilseq',
  ENXIO: 'system-enxio',
  ENOTSUP: 'system-enotsup',
  ESTALE: 'system-estale',
  EADDRINUSE: 'system-eaddrinuse',
  EADDRNOTAVAIL: 'system-eaddrnotavail',
  ENOTFOUND: 'system-enotfound',
};

/** Whether an error comes from the operating system (or the name service), which names what it refuses. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^E[A-Z0-9]+$/.test(error.code)
  );
}

/**
 * One sentence for an error of the system.
 * @param path what was being worked on, where the error does not tell it itself
 * @returns path, what is wrong, the name of the error to be searched for, what to do, the fault's id
 */
export function tellSystemError(
  error: NodeJS.ErrnoException & { code: string },
  path = '',
  language: 'zh' | 'en' = 'zh',
): string {
  const told = systemFault(error);
  const { message, hint } = language === 'zh' ? told : wording(told.code, told.values ?? {}, 1);
  const [colon, name] = language === 'zh' ? ['：', `（${error.code}）`] : [': ', ` (${error.code})`];
  const at = error.path ?? addressOf(error) ?? path;
  return `${at}${at === '' ? '' : colon}${message}${name} — ${hint} [${told.code}]`;
}

function systemFault({ code, message }: NodeJS.ErrnoException & { code: string }): Fault {
  const kind = KINDS[code] as 'system-enoent' | undefined;
  return kind ? fault(kind) : fault('system-other', { message });
}

/** Errors of the network name an address and a port instead of a path. */
function addressOf(error: object): string | undefined {
  const { address, port } = error as { address?: unknown; port?: unknown };
  return typeof address === 'string'
    ? [address, port].filter((part) => part !== undefined).join(':')
    : undefined;
}
