/** The public data of the atlas, as any team would take it: from public/data, in the browser. */
import { csvParse } from 'd3-dsv';
import { feature } from 'topojson-client';

const text = async (file) => {
  const answer = await fetch(`./data/${file}`);
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return answer.text();
};
const json = async (file) => JSON.parse(await text(file));

/** Prefectures, 16 places and 21 cities. */
export async function loadMap() {
  const [topology, parks, cities] = await Promise.all([
    json('guangdong.topo.json'),
    json('parks.geojson'),
    json('cities.geojson'),
  ]);
  return { prefectures: feature(topology, topology.objects.prefectures), parks, cities };
}

/** What stands below the map: seven charts, from three tables. */
export async function loadCharts() {
  const [targets, observations, markets, parks] = await Promise.all([
    text('targets.csv').then(csvParse),
    text('observations.csv').then(csvParse),
    text('markets.csv').then(csvParse),
    json('parks.geojson'),
  ]);
  const nation = observations.filter((row) => row.scope === '100000' && row.metric === 'offshore_executed_value');
  const path = observations.filter((row) => row.scope === '440000' && row.metric === 'contract_value');
  const enterprises = observations.filter((row) => row.metric === 'enterprises_registered');
  const sectors = [...new Set(parks.features.flatMap(({ properties }) => properties.sectors))];
  return { targets, nation, path, enterprises, markets, parks, sectors };
}

/** Says that the map can be used; the bench waits for it. */
export const markReady = () => document.documentElement.setAttribute('data-map', 'ready');
