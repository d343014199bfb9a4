/** Errors on their way between processes and threads, which would leave their class and their path behind. */
import type { Fault } from '../../problems/fault.ts';
import { isSystemError } from '../../problems/systemError.ts';
import { UserError } from '../../problems/userError.ts';

/** An error as plain data. */
export interface RemoteError {
  kind: 'user' | 'system' | 'program';
  message: string;
  stack?: string | undefined;
  /** What the system refused, and where. */
  code?: string;
  path?: string | undefined;
  /** What the user must mend. */
  fault?: Fault;
}

/** Makes an error ready for the way. */
export function packError(error: unknown): RemoteError {
  if (!(error instanceof Error)) return { kind: 'program', message: String(error) };
  const { message, stack } = error;
  if (error instanceof UserError) return { kind: 'user', message, stack, fault: error.fault };
  if (isSystemError(error)) return { kind: 'system', message, stack, code: error.code, path: error.path };
  return { kind: 'program', message, stack };
}

/** The error as it was, with the stack of the place where it arose. */
export function unpackError({ kind, message, stack, code, path, fault }: RemoteError): Error {
  const error = fault ? new UserError(fault) : new Error(message);
  if (kind === 'system') Object.assign(error, { code, ...(path !== undefined && { path }) });
  if (stack !== undefined) error.stack = stack;
  return error;
}
