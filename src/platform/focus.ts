const CARD_HEADING = '#card-heading';

/**
 * Moves the keyboard to the entry of a feature in the list. Closing the card would otherwise leave it nowhere.
 * @param root where to look; the whole page if left out
 */
export function focusListEntry(featureId: string, root: ParentNode = document): void {
  root.querySelector<HTMLElement>(`[data-select="${CSS.escape(featureId)}"]`)?.focus();
}

/** Moves the keyboard to the heading of the card, which screen readers then read out. The page is not scrolled. */
export function focusCardHeading(root: ParentNode = document): void {
  root.querySelector<HTMLElement>(CARD_HEADING)?.focus({ preventScroll: true });
}

/** Whether the heading of the card has just been read out because the keyboard is on it. */
export function isCardHeadingFocused(page: Pick<Document, 'activeElement'> = document): boolean {
  return page.activeElement?.matches(CARD_HEADING) ?? false;
}
