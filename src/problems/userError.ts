import { wording, type Fault } from './fault.ts';

/**
 * An error that the user can do something about: its message is one Chinese sentence with what is wrong and what to
 * do, and is all that a command prints. Any other error is a fault of the program.
 */
export class UserError extends Error {
  readonly fault: Fault;

  /** @param told a fault of the registry */
  constructor(told: Fault) {
    super(`${told.message} — ${told.hint} [${told.code}]`);
    this.fault = told;
  }

  /** The message in English. */
  get english(): string {
    const { code, values = {} } = this.fault;
    const { message, hint } = wording(code, values, 1);
    return `${message} — ${hint} [${code}]`;
  }
}
