/**
 * An error that the user can do something about: its message is one Chinese sentence with what is wrong and what to
 * do, and is all that a command prints. Any other error is a fault of the program.
 */
export class UserError extends Error {}
