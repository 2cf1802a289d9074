/** What the speaker's window and the audience's window say to each other. Both ends check: anybody may send anything. */

export const PRESENTER_CHANNEL = 'dual-belts-presenter';
/** How often the speaker's window says that it is there. */
export const HELLO_MS = 1_500;
/** Without a word for so long, the other window is gone; a reload takes less. */
export const GONE_MS = 8_000;

export type PresenterMessage =
  /** The speaker's window is there. */
  | { readonly kind: 'hello' }
  /** It hands the audience's window back to its visitors. */
  | { readonly kind: 'bye' }
  | { readonly kind: 'go'; readonly slide: number }
  | { readonly kind: 'black'; readonly on: boolean }
  /** The audience's window: what it shows. */
  | { readonly kind: 'here'; readonly slide: number; readonly black: boolean };

/** `null` for whatever is no message of ours. */
export function decodePresenterMessage(data: unknown): PresenterMessage | null {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return null;
  const { kind, slide, on, black } = data as Partial<Record<'kind' | 'slide' | 'on' | 'black', unknown>>;
  const isSlide = typeof slide === 'number' && Number.isInteger(slide) && slide >= 1;
  if (kind === 'hello' || kind === 'bye') return { kind };
  if (kind === 'go' && isSlide) return { kind, slide };
  if (kind === 'black' && typeof on === 'boolean') return { kind, on };
  if (kind === 'here' && isSlide && typeof black === 'boolean') return { kind, slide, black };
  return null;
}
