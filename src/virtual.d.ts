/** Colours and frames of the map as custom properties; see scripts/lib/pages/map-tokens-plugin.ts. */
declare module 'virtual:map-tokens.css';
