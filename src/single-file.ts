/** What the single file (`npm run build:single`) runs first: it unpacks the rest, whose last part is `main.tsx`. */
import { mountInlineDownloads, unpackPage } from './platform/packed-files.ts';

mountInlineDownloads();
void unpackPage();
