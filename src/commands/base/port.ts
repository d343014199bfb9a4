/** Ports that a server of the archive listens on. */
import getPort, { portNumbers } from 'get-port';
import { fault } from '../../problems/fault.ts';
import { UserError } from '../../problems/userError.ts';
import { typed } from './usage.ts';

/** Looked for first where none is asked for, then those after it. */
export const FIRST_PORT = 4321;
/** How many are looked at. */
export const PORTS = 100;

/** Reads a port number. @throws {UserError} when it is none */
export function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65535) throw new UserError(fault('port-form', { port: text }));
  return port;
}

/**
 * A port that nobody listens on now.
 * @param host address to listen on
 * @param wanted looked at alone; another is answered when it is taken
 */
export function freePort(host: string, wanted?: number): Promise<number> {
  return getPort({ port: wanted ?? portNumbers(FIRST_PORT, FIRST_PORT + PORTS - 1), host });
}

/** Tells that a port is in use. @param command the command's name */
export function taken(port: number, command: string): UserError {
  return new UserError(fault('port-taken', { port, line: typed(command, ['--port', String(port + 1)]) }));
}
