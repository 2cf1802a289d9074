/**
 * Moves the keyboard to the entry of a feature in the list. Closing the card would otherwise leave it nowhere.
 * @param root where to look; the whole page if left out
 */
export function focusListEntry(featureId: string, root: ParentNode = document): void {
  root.querySelector<HTMLElement>(`[data-select="${CSS.escape(featureId)}"]`)?.focus();
}
