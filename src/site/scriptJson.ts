/** JSON for a script element: a closing tag in a text must not end the script. */
export function scriptJson(data: unknown): string {
  return JSON.stringify(data).replace(/</g, '\\u003c');
}
