import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Topology } from 'topojson-specification';
import { type Bounds, DATA_BOUNDS, DELTA_BOUNDS } from '../../../src/scene/extent.ts';
import { withBorders } from './admin-areas.ts';
import { boundsPolygon, growBounds } from './coast.ts';
import { runMapshaper } from './run-mapshaper.ts';
import { encodePath, encodeSmoothPath, type SvgProjection, toWorldUnits } from './svg-path.ts';
import { featuresOf } from './topology-features.ts';

export interface SvgFrame extends SvgProjection {
  readonly width: number;
  readonly height: number;
  /** Path data by `object` or `object.id` of a `GeometryRef`. */
  readonly paths: Readonly<Record<string, string>>;
}

export interface SvgGeometry {
  readonly province: SvgFrame;
  readonly delta: SvgFrame;
}

interface FrameOptions {
  readonly bounds: Bounds;
  readonly unitsPerWorld: number;
  /** Length in metres below which bends are dropped. */
  readonly areaIntervalM: number;
  readonly coastIntervalM: number;
  /** The same for shapes drawn as curves, which need fewer points. */
  readonly curveIntervalM: number;
  readonly minIslandKm2: number;
  /** Areas that are one path each, and those that are one path together. */
  readonly objects: readonly string[];
}

const PROVINCE: FrameOptions = {
  bounds: DATA_BOUNDS,
  unitsPerWorld: 512 * 2 ** 9,
  areaIntervalM: 700,
  coastIntervalM: 600,
  curveIntervalM: 260,
  minIslandKm2: 1.2,
  objects: ['belts', 'guangfo', 'extension', 'flows'],
};

const DELTA: FrameOptions = {
  bounds: growBounds(DELTA_BOUNDS, 0.12),
  unitsPerWorld: 512 * 2 ** 10.5,
  areaIntervalM: 300,
  coastIntervalM: 200,
  curveIntervalM: 120,
  minIslandKm2: 0.8,
  objects: ['belts', 'guangfo', 'flows'],
};

/**
 * Path data for the prerendered map in two frames, made from the published files (by name). The same geometry as the
 * interactive map's, generalized for its scale: about 0.15 km a unit for the province and 0.05 km for the delta.
 */
export async function buildSvgGeometry(files: ReadonlyMap<string, string>): Promise<SvgGeometry> {
  const province = await buildFrame(files, PROVINCE);
  const fade = read<FeatureCollection>(files, 'fade.geojson');
  return {
    province: { ...province, paths: { ...province.paths, ...pathsById(fade.features, 'fade', province) } },
    delta: await buildFrame(files, DELTA),
  };
}

function read<T>(files: ReadonlyMap<string, string>, name: string): T {
  const text = files.get(name);
  if (text === undefined) throw new Error(`The geometry build has no file ${name}`);
  return JSON.parse(text) as T;
}

async function buildFrame(files: ReadonlyMap<string, string>, options: FrameOptions): Promise<SvgFrame> {
  const [west, south, east, north] = options.bounds;
  const upperLeft = toWorldUnits(options.unitsPerWorld, west, north);
  const lowerRight = toWorldUnits(options.unitsPerWorld, east, south);
  const projection: SvgProjection = {
    unitsPerWorld: round(options.unitsPerWorld),
    originX: Math.floor(upperLeft.x),
    originY: Math.floor(upperLeft.y),
  };
  const layout = read<FeatureCollection>(files, 'layout.geojson');
  const rivers = await clipFeatures(read<FeatureCollection>(files, 'rivers.geojson'), options);
  const paths: Record<string, string> = {
    ...(await areaPaths(files, options, projection)),
    ...(await coastPaths(files, options, projection)),
    rivers: encodeSmoothPath({ type: 'GeometryCollection', geometries: rivers.map((f) => f.geometry) }, projection),
  };
  for (const object of options.objects) {
    const shapes = layout.features.filter((f) => f.properties?.object === object);
    const clipped = SMOOTH.includes(object)
      ? await clipFeatures({ type: 'FeatureCollection', features: shapes }, options)
      : shapes;
    Object.assign(paths, pathsById(clipped, object, projection));
  }
  return {
    ...projection,
    width: Math.ceil(lowerRight.x) - projection.originX,
    height: Math.ceil(lowerRight.y) - projection.originY,
    paths: Object.fromEntries(Object.entries(paths).filter(([, path]) => path !== '')),
  };
}

/** Drawn without corners. */
const SMOOTH: readonly string[] = ['waterlines', 'rivers', 'belts', 'guangfo', 'flows'];

/** MapLibre's zoom levels need not be whole; the units of a frame stay exact to a millionth. */
function round(units: number): number {
  return Number(units.toFixed(6));
}

function pathsById(features: readonly Feature[], object: string, projection: SvgProjection): Record<string, string> {
  return Object.fromEntries(
    features.map((f) => {
      const id = String(f.properties?.id ?? f.id);
      const encode = SMOOTH.includes(object) ? encodeSmoothPath : encodePath;
      return [id === object ? object : `${object}.${id}`, encode(f.geometry, projection)];
    }),
  );
}

/** Shapes of the layout and lines, cut to the frame, the curves among them with no more points than they need. */
async function clipFeatures(
  collection: FeatureCollection,
  { bounds, curveIntervalM }: FrameOptions,
): Promise<Feature[]> {
  if (collection.features.length === 0) return [];
  const outputs = await runMapshaper(
    [
      '-i in.json',
      `-clip bbox=${bounds.join(',')} target=*`,
      `-simplify dp interval=${curveIntervalM} no-repair target=*`,
      // mapshaper keeps lines and polygons in layers of their own.
      '-o out.json format=geojson geojson-type=FeatureCollection combine-layers target=*',
    ],
    { 'in.json': collection },
  );
  return (outputs['out.json'] as FeatureCollection).features.filter((f) => f.geometry !== null);
}

async function areaPaths(
  files: ReadonlyMap<string, string>,
  options: FrameOptions,
  projection: SvgProjection,
): Promise<Record<string, string>> {
  const outputs = await runMapshaper(
    [
      '-i areas.json',
      '-drop target=*-borders',
      `-clip bbox=${options.bounds.join(',')} target=prefectures,sars,neighbours`,
      `-simplify weighted keep-shapes interval=${options.areaIntervalM}`,
      `-filter-islands min-area=${options.minIslandKm2}km2 target=prefectures,sars,neighbours`,
      '-o out.json format=topojson no-quantization id-field=adcode target=prefectures,sars,neighbours,islands',
    ],
    { 'areas.json': read(files, 'guangdong.topo.json') },
  );
  const topology = withBorders(outputs['out.json'] as Topology);
  const shapesOf = (object: string) => featuresOf<Feature>(topology, object);
  return {
    ...pathsById(shapesOf('prefectures'), 'prefectures', projection),
    ...Object.fromEntries(
      ['sars', 'neighbours', 'islands', 'prefecture-borders', 'province-borders', 'neighbour-borders'].map((object) => [
        object,
        encodePath(
          {
            type: 'GeometryCollection',
            geometries: shapesOf(object).map((f) => withinFrame(f.geometry, object, options)),
          },
          projection,
        ),
      ]),
    ),
  };
}

/** 东沙群岛 lies off the delta frame, and is not clipped away before for fear of being dropped as small. */
function withinFrame(geometry: Geometry, object: string, options: FrameOptions): Geometry {
  return object === 'islands' && options === DELTA ? { type: 'GeometryCollection', geometries: [] } : geometry;
}

async function coastPaths(
  files: ReadonlyMap<string, string>,
  options: FrameOptions,
  projection: SvgProjection,
): Promise<Record<string, string>> {
  const coast = read<Topology>(files, 'coast.topo.json');
  const frame = boundsPolygon(options.bounds);
  const outputs = await runMapshaper(
    [
      // Land again from the sea, because islands can be dropped by size but holes cannot.
      '-i frame.json name=land',
      '-i sea.json name=sea',
      '-erase source=sea target=land',
      '-drop target=sea',
      `-simplify weighted interval=${options.coastIntervalM} target=land`,
      '-clean target=land',
      '-explode target=land',
      `-filter-islands min-area=${options.minIslandKm2}km2 target=land`,
      '-dissolve target=land',
      '-i frame.json name=sea',
      '-erase source=land target=sea',
      '-merge-layers target=land,sea force name=both',
      '-innerlines + target=both name=coastline',
      "-filter 'this.id === 1' target=both name=sea",
      '-o sea.json format=geojson target=sea',
      '-o coastline.json format=geojson target=coastline',
    ],
    { 'frame.json': frame, 'sea.json': featureCollection(featuresOf(coast, 'sea')) },
  );
  const waterlines = await clipFeatures(featureCollection(featuresOf(coast, 'waterlines')), options);
  return {
    sea: encodePath(geometryOf(outputs['sea.json']), projection),
    coastline: encodePath(geometryOf(outputs['coastline.json']), projection),
    ...pathsById(waterlines, 'waterlines', projection),
  };
}

function featureCollection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

function geometryOf(output: unknown): Geometry {
  const value = output as FeatureCollection | Geometry;
  return value.type === 'FeatureCollection'
    ? { type: 'GeometryCollection', geometries: value.features.map((f) => f.geometry) }
    : value;
}
