import { UserError } from '../problems/userError.ts';

/** Reads a port number. @throws {UserError} when it is none */
export function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65535)
    throw new UserError(`--port ${text} 不是端口号 — 写 1 到 65535 的整数，例如 --port 8080`);
  return port;
}
