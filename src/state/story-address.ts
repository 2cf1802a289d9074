/**
 * Addresses of a page that can tell a story. `slide=N` alone opens the whole step: what else the address says is said on
 * top of it, and what the address leaves out is the step's, as elsewhere it is the untouched page's.
 */
import type { Story } from '../model/story.ts';
import { type AddressVocabulary, type DecodedAddress, decodeAddress, encodeAddress } from './address.ts';
import { showStep } from './programme.ts';
import type { ViewState } from './view-state.ts';

/** Reads a query string; see `decodeAddress`. */
export function decodeStoryAddress(
  search: string,
  initial: ViewState,
  known: AddressVocabulary,
  story: Story,
): DecodedAddress {
  const decoded = decodeAddress(search, initial, known);
  if (decoded.view.slide === null) return decoded;
  return decodeAddress(search, showStep(story, initial, decoded.view.slide), known);
}

/** Writes a view as a query string; see `encodeAddress`. A step as the story has it is `?slide=N` and no more. */
export function encodeStoryAddress(view: ViewState, initial: ViewState, currentSearch: string, story: Story): string {
  if (view.slide === null) return encodeAddress(view, initial, currentSearch);
  // Only `slide` itself has to differ from what is left out.
  return encodeAddress(view, { ...showStep(story, initial, view.slide), slide: null }, currentSearch);
}
