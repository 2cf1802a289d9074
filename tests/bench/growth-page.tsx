/** Runs in the browser: what the parts cost with the atlas as it is, and with up to 100,000 places. */
import { diff } from '@maplibre/maplibre-gl-style-spec';
import { Map as MapLibreMap, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import { render } from 'preact';
import { strings } from '../../src/i18n/index.ts';
import { buildStyle } from '../../src/map/gl/build-style.ts';
import { pointHit } from '../../src/map/gl/hit-test.ts';
import { drawMarkImage } from '../../src/map/gl/mark-image.ts';
import { decodeMarkImage } from '../../src/map/gl/mark-image-id.ts';
import { findFeature } from '../../src/model/atlas.ts';
import atlasJson from '../../src/model/generated/atlas.json' with { type: 'json' };
import storyJson from '../../src/model/generated/story.json' with { type: 'json' };
import { filterPlaces } from '../../src/model/places.ts';
import type { Story } from '../../src/model/story.ts';
import type { Atlas } from '../../src/model/types.ts';
import { PlaceList } from '../../src/panels/place-list.tsx';
import { buildScene } from '../../src/scene/build-scene.ts';
import { MAP_FONTS } from '../../src/scene/fonts.ts';
import { PALETTES } from '../../src/scene/palette.ts';
import { placeMoved } from '../../src/scene/place-figure.ts';
import { type AddressVocabulary, decodeAddress, encodeAddress } from '../../src/state/address.ts';
import { showStep } from '../../src/state/programme.ts';
import { type Camera, initialView, type ViewState } from '../../src/state/view-state.ts';
import { growAtlas } from './grow-atlas.ts';

const atlas = atlasJson as unknown as Atlas;
const story = storyJson as unknown as Story;
const lang = 'zh-Hans';
const t = strings(lang);
const HOME = initialView(lang);
const SIZE = { widthPx: 1440, heightPx: 900 };
/** Over the delta, where the names of places are shown. */
const DELTA: Camera = { center: [113.5, 22.8], zoom: 9 };
const nothing = (): void => {};

const styleFor = (from: Atlas, view: ViewState, camera: Camera): StyleSpecification => {
  const scene = buildScene(from, view, lang);
  return buildStyle({
    scene,
    palette: PALETTES.light,
    placement: placeMoved(scene, camera, SIZE).placement,
    placedCamera: camera,
    placedSize: SIZE,
    fontFamily: MAP_FONTS,
  });
};

/** Milliseconds of one call, several times; short calls are made often enough for the clock. */
async function time(run: (round: number) => void, rounds: number): Promise<number[]> {
  const timesMs: number[] = [];
  let calls = 1;
  for (let round = -1; round < rounds; round += 1) {
    // Lets the page breathe, and garbage be collected outside of the measurement where possible.
    await new Promise((done) => setTimeout(done, 0));
    const start = performance.now();
    for (let call = 0; call < calls; call += 1) run(round + call);
    const took = (performance.now() - start) / calls;
    if (round >= 0) timesMs.push(took);
    else calls = Math.max(1, Math.min(1000, Math.floor(5 / Math.max(took, 0.001))));
  }
  return timesMs;
}

/** By name: milliseconds of one call each. */
async function benchParts(rounds: number): Promise<Record<string, number[]>> {
  const views = story.map((_, index) => showStep(story, HOME, index + 1));
  const viewAt = (round: number): ViewState => views[Math.abs(round) % views.length] as ViewState;
  const styles = views.map((view) => styleFor(atlas, view, DELTA));
  const styleAt = (round: number): StyleSpecification => styles[Math.abs(round) % styles.length] as StyleSpecification;
  const known: AddressVocabulary = {
    places: new Set([...atlas.parks.map(({ id }) => id), ...atlas.cities.map(({ adcode }) => adcode)]),
    sectors: new Set(atlas.sectors.map(({ id }) => id)),
    metrics: new Set(atlas.targets.map(({ id }) => id)),
    slides: story.length,
  };
  const addresses = views.map((view) => encodeAddress(view, HOME, ''));
  const scene = buildScene(atlas, HOME, lang);
  return {
    'scene of a view': await time((round) => void buildScene(atlas, viewAt(round), lang), rounds),
    'names of a moved map': await time(() => void placeMoved(scene, DELTA, SIZE), rounds),
    'style of a scene, names included': await time((round) => void styleFor(atlas, viewAt(round), DELTA), rounds),
    'difference of two styles': await time(
      (round) => void diff(styleAt(round) as never, styleAt(round + 1) as never),
      rounds,
    ),
    'view to address': await time((round) => void encodeAddress(viewAt(round), HOME, ''), rounds),
    'address to view': await time(
      (round) => void decodeAddress(addresses[Math.abs(round) % addresses.length] ?? '', HOME, known),
      rounds,
    ),
  };
}

const QUERIES = ['广州', 'shenzhen', '区 1', '不会有', 'Nansha 7'];

/** What of the page depends on how many places there are. Each runs on its own, so that a slow one can be left out. */
const GROWING: Readonly<Record<string, (grown: Atlas, rounds: number) => Promise<number[]>>> = {
  'scene of a view': (grown, rounds) => time(() => void buildScene(grown, HOME, lang), rounds),
  'look-up of one place': (grown, rounds) => {
    const id = grown.parks.at(-1)?.id ?? '';
    return time(() => void findFeature(grown, id), rounds);
  },
  'search, first letter': async (grown) => {
    const fresh = { ...grown, parks: grown.parks.map((park) => ({ ...park })) };
    const start = performance.now();
    filterPlaces(fresh, { query: '广', sector: null, role: null });
    return [performance.now() - start];
  },
  'search, every further letter': (grown, rounds) =>
    time((round) => {
      const query = QUERIES[Math.abs(round) % QUERIES.length] ?? '';
      filterPlaces(grown, { query, sector: null, role: null });
    }, rounds),
  'names of a moved map': (grown, rounds) => {
    const scene = buildScene(grown, HOME, lang);
    return time(() => void placeMoved(scene, DELTA, SIZE), rounds);
  },
  'style, names already placed': (grown, rounds) => {
    const scene = buildScene(grown, HOME, lang);
    const { placement } = placeMoved(scene, { ...DELTA, zoom: 7 }, SIZE);
    const [palette, fontFamily] = [PALETTES.light, MAP_FONTS];
    return time(
      () => void buildStyle({ scene, palette, placement, placedCamera: DELTA, placedSize: SIZE, fontFamily }),
      rounds,
    );
  },
  'what is under the pointer': (grown, rounds) => {
    const style = styleFor(grown, HOME, { ...DELTA, zoom: 7 });
    return time((round) => void pointHit(style, { camera: DELTA, size: SIZE }, [(round * 37) % 1440, 400]), rounds);
  },
  'list of places, drawn anew': async (grown, rounds) => {
    const slot = document.querySelector<HTMLElement>('.list-slot');
    if (slot === null) throw new Error('no slot for the list');
    const draw = (place: string | null): void => {
      render(
        <PlaceList
          {...{ atlas: grown, lang, t, place, sector: null, role: null }}
          hrefFor={(id) => `#${id}`}
          onSelect={nothing}
          onSector={nothing}
          onRole={nothing}
          onClear={nothing}
        />,
        slot,
      );
      slot.getBoundingClientRect();
    };
    const timesMs = await time((round) => draw(grown.parks[Math.abs(round) % grown.parks.length]?.id ?? null), rounds);
    render(null, slot);
    return timesMs;
  },
};

/** The same places as plain points, clustered by MapLibre. */
function bareStyle(grown: Atlas): StyleSpecification {
  return {
    version: 8,
    sources: {
      places: {
        type: 'geojson',
        cluster: true,
        clusterRadius: 40,
        data: {
          type: 'FeatureCollection',
          features: grown.parks.map(({ id, lngLat }) => ({
            type: 'Feature',
            properties: { id },
            geometry: { type: 'Point', coordinates: [...lngLat] },
          })),
        },
      },
    },
    layers: [
      { id: 'paper', type: 'background', paint: { 'background-color': '#ffffff' } },
      { id: 'places', type: 'circle', source: 'places', paint: { 'circle-color': '#c5352b', 'circle-radius': 5 } },
    ],
  };
}

/** The style of the atlas without its geometry, which does not grow and has no files here. */
function atlasStyle(grown: Atlas): StyleSpecification {
  const style = styleFor(grown, HOME, { ...DELTA, zoom: 7 });
  const inline = Object.entries(style.sources).filter(
    ([, source]) => source.type === 'geojson' && typeof source.data !== 'string',
  );
  const kept = new Set(inline.map(([id]) => id));
  const layers = style.layers.filter((layer) => !('source' in layer) || kept.has(layer.source));
  return { ...style, sources: Object.fromEntries(inline), layers };
}

/** Milliseconds from having the places to an idle map that shows them, and to an idle map after one has been selected. */
async function benchMap(
  kind: 'atlas' | 'bare',
  places: number,
): Promise<{ loadedMs: number; changedMs: number | null }> {
  const container = document.querySelector<HTMLElement>('.map-slot');
  if (container === null) throw new Error('no slot for the map');
  const grown = growAtlas(atlas, places);
  const start = performance.now();
  const map = new MapLibreMap({
    container,
    style: kind === 'atlas' ? atlasStyle(grown) : bareStyle(grown),
    center: [...DELTA.center] as [number, number],
    zoom: 7,
    fadeDuration: 0,
    attributionControl: false,
    canvasContextAttributes: { antialias: false },
    validateStyle: false,
  });
  map.setMissingStyleImageResolver((id) => {
    const image = decodeMarkImage(id);
    if (image !== null) map.addImage(id, drawMarkImage(image, 2), { pixelRatio: 2 });
  });
  const idle = (): Promise<unknown> =>
    Promise.race([
      map.once('idle'),
      new Promise((_, reject) => setTimeout(() => reject(new Error('the map is not idle after 60 s')), 60_000)),
    ]);
  try {
    await idle();
    const loadedMs = performance.now() - start;
    if (kind === 'bare') return { loadedMs, changedMs: null };
    const again = performance.now();
    map.setStyle(atlasStyle({ ...grown, cities: grown.cities.slice(1) }), { diff: true });
    await idle();
    return { loadedMs, changedMs: performance.now() - again };
  } finally {
    map.remove();
  }
}

Object.assign(window, {
  benchParts,
  benchMap,
  benchSetWorker: (url: string) => setWorkerUrl(url),
  benchGrowing: Object.keys(GROWING),
  benchGrowth: (name: string, places: number, rounds: number) => {
    const run = GROWING[name];
    if (!run) throw new Error(`nothing grows by the name of ${name}`);
    return run(growAtlas(atlas, places), rounds);
  },
});
