/** What the reader points at, and where: CSS pixels from the upper left of the stage. */
export interface MapPointer {
  readonly id: string;
  readonly pointPx: readonly [x: number, y: number];
}

/** The feature of an SVG figure under an event; `null` over none. Ids are those of `ViewState.place`. */
export function hitOf(event: MouseEvent, stage: Element | null): MapPointer | null {
  const target = event.target;
  if (!(target instanceof Element) || stage === null) return null;
  const found = target.closest('[data-place],[data-city],[data-layout],[data-adcode]');
  if (found === null || !stage.contains(found)) return null;
  const id =
    found.getAttribute('data-place') ??
    found.getAttribute('data-city') ??
    found.getAttribute('data-layout') ??
    found.getAttribute('data-adcode');
  if (id === null) return null;
  const box = stage.getBoundingClientRect();
  return { id, pointPx: [event.clientX - box.left, event.clientY - box.top] };
}
