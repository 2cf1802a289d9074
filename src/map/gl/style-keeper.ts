import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';

/** What this module takes from a MapLibre map. */
export interface StyledMap {
  on(type: 'style.load' | 'webglcontextlost', listener: () => void): { unsubscribe(): void };
  setStyle(style: StyleSpecification, how: { diff: true }): unknown;
  getSource(id: string): { serialize(): unknown } | undefined;
}

export interface StyleKeeper {
  set(style: StyleSpecification): void;
  /** The newest, applied or not. */
  current(): StyleSpecification;
  /** Whether the map has a style to look things up in. */
  isLoaded(): boolean;
  undo(): void;
}

/**
 * MapLibre 6 remembers what a GeoJSON source has loaded from an address and takes it for the source's own data, so that
 * every `setStyle` finds a difference and loads everything again (maplibre-gl-js issue 7594). Here a source says what the
 * style said of it.
 */
function keepAddresses(map: StyledMap, style: StyleSpecification): void {
  for (const [id, spec] of Object.entries(style.sources)) {
    const source = map.getSource(id);
    if (source && spec.type === 'geojson' && typeof spec.data === 'string') source.serialize = () => ({ ...spec });
  }
}

/**
 * Hands styles to the map. A style can be changed only while the one before is loaded, not at first and not while the
 * context is lost; what comes meanwhile waits, and only the newest counts.
 */
export function createStyleKeeper(map: StyledMap, first: StyleSpecification): StyleKeeper {
  let current = first;
  let loaded = false;
  let waiting = false;
  const apply = (): void => {
    waiting = false;
    map.setStyle(current, { diff: true });
  };
  const subscriptions = [
    // Fires after a change as well, and after MapLibre has restored a lost context.
    map.on('style.load', () => {
      loaded = true;
      keepAddresses(map, current);
      if (waiting) apply();
    }),
    map.on('webglcontextlost', () => {
      loaded = false;
    }),
  ];
  return {
    set: (style) => {
      current = style;
      if (loaded) apply();
      else waiting = true;
    },
    current: () => current,
    isLoaded: () => loaded,
    undo: () => {
      for (const subscription of subscriptions) subscription.unsubscribe();
    },
  };
}
