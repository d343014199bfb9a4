/** Joins a fault and its remedy into a message of a schema; zodWording.ts takes them apart again. */
export const say = (fault: string, hint: string) => `${fault} — ${hint}`;
