/**
 * The one Trusted Types policy of the site (W3C Trusted Types): where a browser enforces them, a string becomes the
 * address of a worker or service worker only if it lies on the site's own origin. Markup and code from strings are
 * refused as before. It is the default policy, so that Pagefind, which knows nothing of it, is held to it too.
 */
interface Policies {
  createPolicy(name: 'default', rules: { createScriptURL(address: string): string }): unknown;
}

let made = false;

/** Makes the policy, once a page; nothing where the browser has no Trusted Types. */
export function allowOwnScripts(): void {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
  if (made || !policies) return;
  made = true;
  policies.createPolicy('default', { createScriptURL: ownAddress });
}

function ownAddress(address: string): string {
  const { origin } = new URL(address, location.href);
  if (origin !== location.origin) throw new TypeError(`a script from ${origin} is not allowed`);
  return address;
}
