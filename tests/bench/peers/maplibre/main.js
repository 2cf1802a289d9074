/** The least that MapLibre needs for the same map: three layers, names from local fonts, no charts. */
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { loadMap, markReady } from '../data.js';

setWorkerUrl(workerUrl);
const { prefectures, parks, cities } = await loadMap();
const map = new MapLibreMap({
  container: 'map',
  bounds: [109.45, 20.05, 117.5, 25.62],
  fadeDuration: 0,
  attributionControl: false,
  style: {
    version: 8,
    sources: {
      prefectures: { type: 'geojson', data: prefectures },
      cities: { type: 'geojson', data: cities },
      parks: { type: 'geojson', data: parks },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': '#dce9ee' } },
      { id: 'land', type: 'fill', source: 'prefectures', paint: { 'fill-color': '#fbf8f1' } },
      { id: 'borders', type: 'line', source: 'prefectures', paint: { 'line-color': '#b9b2a3' } },
      { id: 'places', type: 'circle', source: 'parks', paint: { 'circle-color': '#c5352b', 'circle-radius': 5 } },
      {
        id: 'names',
        type: 'symbol',
        source: 'cities',
        layout: { 'text-field': ['get', 'label_zh'], 'text-font': ['sans-serif'], 'text-size': 12 },
      },
    ],
  },
});
map.once('idle', markReady);
