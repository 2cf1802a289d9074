import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { LngLat } from '../../../src/model/types.ts';
import { containsLngLat, DATA_BOUNDS } from '../../../src/scene/extent.ts';
import type { Table } from './check-table.ts';
import type { Problem, ProblemText } from './problem.ts';
import type { IsTold } from './report.ts';
import { TABLE_SPECS } from './table-specs.ts';

/** Published shapes that positions are held against. Good to about 250 m (simplified; coast of 2017). */
export interface ReferenceShapes {
  readonly prefectures: FeatureCollection<Polygon | MultiPolygon, { adcode: string }>;
  readonly land: Feature<MultiPolygon>;
}

type Tables = ReadonlyMap<string, Table>;

/**
 * Positions inside the bounds of the map and not swapped; every park on land and inside its prefecture; every city inside
 * its own shape. A row whose city is in doubt is not held against a city's shape.
 */
export function checkPlaces(tables: Tables, shapes: ReferenceShapes, isTold: IsTold): Problem[] {
  const problems: Problem[] = [];
  for (const spec of TABLE_SPECS) {
    const table = tables.get(spec.name);
    if (table === undefined || !spec.columns.some(({ name }) => name === 'lon')) continue;
    for (const { row, cells } of table.rows) {
      const [lng, lat] = [cells.get('lon'), cells.get('lat')];
      if (typeof lng !== 'number' || typeof lat !== 'number') continue;
      const place = (found: PositionProblem): Problem => ({ file: table.file, row, ...found });
      const outside = positionProblems([lng, lat]);
      if (outside.length > 0) problems.push(...outside.map(place));
      else if (spec.name === 'parks')
        problems.push(...parkProblems([lng, lat], cells.get('prefecture_adcode'), tables, shapes).map(place));
      else if (spec.name === 'cities' && !['adcode', 'name_zh'].some((column) => isTold(table.file, row, column)))
        problems.push(...cityProblems([lng, lat], cells.get('adcode'), shapes).map(place));
    }
  }
  return problems;
}

interface PositionProblem {
  readonly column: string;
  readonly text: ProblemText;
}

/** Both halves of a position against the bounds of the map; empty when it is inside. */
export function positionProblems([lng, lat]: LngLat): PositionProblem[] {
  const [west, south, east, north] = DATA_BOUNDS;
  if (containsLngLat(DATA_BOUNDS, [lng, lat])) return [];
  if (containsLngLat(DATA_BOUNDS, [lat, lng])) {
    return [
      {
        column: 'lon',
        text: {
          zh: `经度与纬度写反了：lon 是“${lng}”，lat 是“${lat}”；请对调。`,
          en: `longitude and latitude are swapped: lon is "${lng}", lat is "${lat}"; exchange them.`,
        },
      },
    ];
  }
  const problems: PositionProblem[] = [];
  if (lng < west || lng > east) problems.push(outOfRange('lon', '经度', 'a longitude', west, east, lng));
  if (lat < south || lat > north) problems.push(outOfRange('lat', '纬度', 'a latitude', south, north, lat));
  return problems;
}

function outOfRange(column: string, zh: string, en: string, low: number, high: number, found: number): PositionProblem {
  return {
    column,
    text: {
      zh: `应为 ${low}–${high} 之间的${zh}，实际是“${found}”。`,
      en: `expected ${en} in the range ${low}–${high}, found "${found}".`,
    },
  };
}

function parkProblems(lngLat: LngLat, adcode: unknown, tables: Tables, shapes: ReferenceShapes): PositionProblem[] {
  if (!booleanPointInPolygon([...lngLat], shapes.land)) {
    return [
      {
        column: 'lon',
        text: {
          zh: `位置 ${lngLat.join(', ')} 落在海里（按 2017 年海岸线），请核对经纬度。`,
          en: `the position ${lngLat.join(', ')} is in the sea (coast of 2017); check longitude and latitude.`,
        },
      },
    ];
  }
  const shape = shapeOf(shapes, adcode);
  if (shape === undefined || booleanPointInPolygon([...lngLat], shape)) return [];
  const actual = shapes.prefectures.features.find((feature) => booleanPointInPolygon([...lngLat], feature));
  const wanted = cityNames(tables, adcode);
  if (actual === undefined) {
    return [
      {
        column: 'prefecture_adcode',
        text: {
          zh: `位置 ${lngLat.join(', ')} 不在广东省内，应在${wanted.zh}境内。`,
          en: `the position ${lngLat.join(', ')} is outside Guangdong; it should be in ${wanted.en}.`,
        },
      },
    ];
  }
  const found = cityNames(tables, actual.properties.adcode);
  return [
    {
      column: 'prefecture_adcode',
      text: {
        zh: `位置 ${lngLat.join(', ')} 在${found.zh}境内，不在所填的${wanted.zh}。`,
        en: `the position ${lngLat.join(', ')} is in ${found.en}, not in ${wanted.en} as entered.`,
      },
    },
  ];
}

function cityProblems(lngLat: LngLat, adcode: unknown, shapes: ReferenceShapes): PositionProblem[] {
  const shape = shapeOf(shapes, adcode);
  if (shape === undefined || booleanPointInPolygon([...lngLat], shape)) return [];
  return [
    {
      column: 'lon',
      text: {
        zh: `位置 ${lngLat.join(', ')} 不在该市境内。`,
        en: `the position ${lngLat.join(', ')} is not inside this city.`,
      },
    },
  ];
}

function shapeOf(
  shapes: ReferenceShapes,
  adcode: unknown,
): Feature<Polygon | MultiPolygon, { adcode: string }> | undefined {
  return shapes.prefectures.features.find(({ properties }) => properties.adcode === adcode);
}

/** `广州市（440100）`, or the bare code when the city is not in the table. */
function cityNames(tables: Tables, adcode: unknown): ProblemText {
  const cells = tables.get('cities')?.rows.find((row) => row.cells.get('adcode') === adcode)?.cells;
  const [zh, en] = [cells?.get('name_zh') ?? '', cells?.get('name_en') ?? ''];
  return { zh: `${zh}（${adcode}）`, en: `${en} (${adcode})`.trim() };
}
