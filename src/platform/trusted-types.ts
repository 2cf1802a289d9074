/** What this module takes from `window`. */
export interface TrustedTypesWindow {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { readonly createScriptURL: (url: string) => string | null }): unknown;
  };
  readonly document: { readonly baseURI: string };
}

let allowed = false;

/**
 * Under `require-trusted-types-for 'script'` a worker may start only from an address that a policy has passed. This one
 * passes the scripts of this very site and nothing else; libraries that start workers by themselves find it as the default.
 */
export function allowOwnWorkers(win: TrustedTypesWindow = window as unknown as TrustedTypesWindow): void {
  if (allowed || win.trustedTypes === undefined) return;
  allowed = true;
  const own = new URL('.', win.document.baseURI).href;
  try {
    win.trustedTypes.createPolicy('default', {
      createScriptURL: (url) => (new URL(url, win.document.baseURI).href.startsWith(own) ? url : null),
    });
  } catch (cause) {
    // The page has a default policy already, or allows none: then the map says that its worker was blocked.
    console.info('No policy for workers could be made.', cause);
  }
}
