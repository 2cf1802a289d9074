/** What is fetched when the interactive map is wanted: MapLibre and the style builder, in one go. */
export { buildStyle } from './build-style.ts';
export { mountMap } from './mount.ts';
