/** Ports that a server of the archive listens on. */
import { UserError } from '../../problems/userError.ts';
import { typed } from './usage.ts';

/** Looked for first where none is asked for, then those after it. */
export const FIRST_PORT = 4321;
/** How many are looked at. */
export const PORTS = 100;

/** Reads a port number. @throws {UserError} when it is none */
export function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65535)
    throw new UserError(`--port ${text} 不是端口号 — 写 1 到 65535 的整数，例如 --port 8080`);
  return port;
}

/** Tells that a port is in use. @param command the command's name */
export function taken(port: number, command: string): UserError {
  return new UserError(
    `端口 ${port} 已被占用 — 换一个端口，例如 ${typed(command, ['--port', String(port + 1)])}，或不写 --port，由程序自选`,
  );
}
