/** What this module takes from `document`. */
export interface FullscreenDocument {
  readonly fullscreenElement: unknown;
  readonly fullscreenEnabled: boolean;
  readonly documentElement: { requestFullscreen(options?: { navigationUI: 'hide' }): Promise<void> };
  exitFullscreen(): Promise<void>;
}

/** Full screen needs a touch or a key; where it is refused (an iframe without leave, a phone) the page stays as it is. */
export function enterFullscreen(page: FullscreenDocument = document): void {
  if (!page.fullscreenEnabled || page.fullscreenElement !== null) return;
  page.documentElement.requestFullscreen({ navigationUI: 'hide' }).catch(tell);
}

export function toggleFullscreen(page: FullscreenDocument = document): void {
  if (page.fullscreenElement === null) enterFullscreen(page);
  else page.exitFullscreen().catch(tell);
}

function tell(cause: unknown): void {
  console.info('Full screen was refused.', cause);
}
