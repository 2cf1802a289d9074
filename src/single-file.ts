/** What the single file (`npm run build:single`) runs first: it unpacks the rest, whose last part is `main.tsx`. */
import { afterFirstPaint } from './platform/idle.ts';
import { mountInlineDownloads, unpackPage } from './platform/packed-files.ts';

mountInlineDownloads();
// Everything is here at once; without waiting, the picture of the map would be painted only after all scripts have run.
afterFirstPaint(() => void unpackPage());
