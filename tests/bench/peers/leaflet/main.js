/** Leaflet for the map and d3 for the charts, drawn as SVG. */
import { axisBottom, axisLeft, max, scaleBand, scaleLinear, select } from 'd3';
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { loadCharts, loadMap, markReady } from '../data.js';

const { prefectures, parks, cities } = await loadMap();
const map = L.map('map', { attributionControl: false, zoomSnap: 0.1 });
map.fitBounds([
  [20.05, 109.45],
  [25.62, 117.5],
]);
L.geoJSON(prefectures, { style: { color: '#b9b2a3', weight: 1, fillColor: '#fbf8f1', fillOpacity: 1 } }).addTo(map);
L.geoJSON(cities, {
  pointToLayer: ({ properties }, at) =>
    L.circleMarker(at, { radius: 2 }).bindTooltip(properties.label_zh, { permanent: true, direction: 'right' }),
}).addTo(map);
L.geoJSON(parks, {
  pointToLayer: ({ properties }, at) =>
    L.circleMarker(at, { radius: 5, color: '#c5352b', fillOpacity: 1 }).bindPopup(properties.name_zh),
}).addTo(map);
// Leaflet has drawn when it has returned; the frame after this one shows it.
requestAnimationFrame(markReady);

const [width, height, edge] = [340, 320, 40];
function bars(title, rows, name, value) {
  const svg = select('#charts').append('svg').attr('viewBox', [0, 0, width, height]);
  const x = scaleBand(rows.map(name), [edge, width]).padding(0.2);
  const y = scaleLinear([0, max(rows, value) || 1], [height - edge, edge]).nice();
  svg.append('text').attr('x', edge).attr('y', 20).text(title);
  svg
    .append('g')
    .attr('transform', `translate(0,${height - edge})`)
    .call(axisBottom(x));
  svg.append('g').attr('transform', `translate(${edge},0)`).call(axisLeft(y).ticks(5));
  svg
    .selectAll('rect')
    .data(rows)
    .join('rect')
    .attr('x', (row) => x(name(row)))
    .attr('y', (row) => y(value(row)))
    .attr('width', x.bandwidth())
    .attr('height', (row) => y(0) - y(value(row)))
    .attr('fill', '#2f5fa8');
}
const data = await loadCharts();
const amountOf = (row) => Number(row.value);
bars('2015 年目标', data.targets, (row) => row.name_zh, amountOf);
bars('通向 2015 年', data.path, (row) => row.year, amountOf);
bars('全国离岸执行额', data.nation, (row) => row.year, amountOf);
bars('企业', data.enterprises, (row) => `${row.scope} ${row.year}`, amountOf);
bars(
  '人才',
  data.targets.filter((row) => row.unit === 'people'),
  (row) => row.name_zh,
  amountOf,
);
const does = ({ properties }) => properties.sectors.length;
bars('谁做什么', data.parks.features, ({ properties }) => properties.label_zh, does);
bars(
  '市场',
  data.markets,
  (row) => row.name_zh,
  () => 1,
);
