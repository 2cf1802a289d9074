/** Colours and frames of the map as custom properties; see scripts/lib/pages/map-tokens-plugin.ts. */
declare module 'virtual:map-tokens.css';

/** Where the names of the untouched figures stand; see scripts/lib/pages/home-placements-plugin.ts. */
declare module 'virtual:home-placements' {
  const encoded: import('./scene/home-placements.ts').EncodedPlacements;
  export default encoded;
}

/** What the service worker stores; see scripts/lib/offline/stored-files.ts. */
declare const __STORED_FILES__: readonly { readonly url: string; readonly revision: string | null }[];
