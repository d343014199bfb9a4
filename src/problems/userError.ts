import { wording, type Fault } from './fault.ts';

/**
 * An error that the user can do something about: its message is one Chinese sentence with what is wrong and what to
 * do, and is all that a command prints. Any other error is a fault of the program.
 */
export class UserError extends Error {
  /** Absent where the words came from elsewhere. */
  readonly fault?: Fault;

  /** @param told a fault of the registry, or words of its kind */
  constructor(told: Fault | string) {
    super(typeof told === 'string' ? told : `${told.message} — ${told.hint} [${told.code}]`);
    if (typeof told !== 'string') this.fault = told;
  }

  /** The message in English, where the registry has it. */
  get english(): string {
    if (!this.fault) return this.message;
    const { code, values = {} } = this.fault;
    const { message, hint } = wording(code, values, 1);
    return `${message} — ${hint} [${code}]`;
  }
}
