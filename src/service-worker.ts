/**
 * Keeps the pages for times without a network: what the build lists is stored when the worker is installed, whole or not
 * at all, and from then on answered from the store. A new version is stored beside the old one and waits until a page
 * says that nobody is looking (`src/hosts/keep-offline.ts`). Built by itself, as a classic script.
 */
import './platform/built-ins.ts';
import { matchPrecache, precache } from 'workbox-precaching';
import { isEmbedUrl, storedUrlFor, TAKE_UP } from './platform/stored-pages.ts';

interface WorkerClient {
  readonly id: string;
  readonly url: string;
}

interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** What this file takes from the worker's global scope, which the types of the pages do not know. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    get(id: string): Promise<WorkerClient | undefined>;
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly WorkerClient[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(
    type: 'message',
    listener: (event: WorkerEvent & { readonly data: unknown; readonly source: WorkerClient | null }) => void,
  ): void;
  addEventListener(
    type: 'fetch',
    listener: (
      event: WorkerEvent & {
        readonly request: Request;
        readonly clientId: string;
        respondWith(answer: Promise<Response>): void;
      },
    ) => void,
  ): void;
}

const worker = self as unknown as WorkerScope;

/** Once, because the build writes the list wherever its name stands. */
const files = __STORED_FILES__;
/** Absolute addresses of what is stored. */
const stored = new Set(files.map(({ url }) => new URL(url, worker.registration.scope).href));

precache([...files]);

// The page that has installed the worker is answered too, so that its map loads when the network goes before the visitor.
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

/** The files of an embed come from where the embed comes from. */
async function isForEmbed(clientId: string): Promise<boolean> {
  const client = clientId === '' ? undefined : await worker.clients.get(clientId);
  return client !== undefined && isEmbedUrl(client.url);
}

worker.addEventListener('fetch', (event) => {
  const { request, clientId } = event;
  const url = storedUrlFor(request.url);
  if (request.method !== 'GET' || !stored.has(url)) return;
  const answer = async (): Promise<Response> => {
    if (request.mode !== 'navigate' && (await isForEmbed(clientId))) return fetch(request);
    return (await matchPrecache(url)) ?? fetch(request);
  };
  event.respondWith(answer());
});

/** Taking over takes the old files away, from under every window that still needs them: it must be the only one. */
async function takeUp(asking: WorkerClient | null): Promise<void> {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const others = windows.filter(
    ({ id, url }) => id !== asking?.id && url.startsWith(worker.registration.scope) && !isEmbedUrl(url),
  );
  if (others.length === 0) await worker.skipWaiting();
}

worker.addEventListener('message', (event) => {
  if (event.data === TAKE_UP) event.waitUntil(takeUp(event.source));
});
