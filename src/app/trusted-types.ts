/** The part of Trusted Types that is used here; TypeScript's DOM does not know it yet. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => unknown;
}

/**
 * Under `require-trusted-types-for 'script'` no text becomes HTML or script. What must still be named by an address,
 * the service worker and the workers of journals and records, may lie beside the app and nowhere else.
 */
export function trustOwnScriptsOnly(scope: Window & { readonly trustedTypes?: TrustedTypes } = window): void {
  scope.trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => {
      if (new URL(url, location.href).origin === location.origin) return url;
      throw new TypeError('A script of another origin is not run.');
    },
  });
}
