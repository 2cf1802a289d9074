/** As it is commonly built: ECharts imported by its parts, a registered map, a point series, a label for each city. */
import { BarChart, HeatmapChart, LineChart, MapChart, PieChart, ScatterChart } from 'echarts/charts';
import {
  GeoComponent,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { loadCharts, loadMap, markReady } from '../data.js';

echarts.use([BarChart, HeatmapChart, LineChart, MapChart, PieChart, ScatterChart]);
echarts.use([GeoComponent, GridComponent, LegendComponent, TitleComponent, TooltipComponent, VisualMapComponent]);
echarts.use([CanvasRenderer]);

const { prefectures, parks, cities } = await loadMap();
const point = ({ properties, geometry }) => ({ name: properties.label_zh, value: geometry.coordinates });
echarts.registerMap('guangdong', prefectures);
const map = echarts.init(document.getElementById('map'));
map.on('finished', markReady);
map.setOption({
  tooltip: {},
  geo: {
    map: 'guangdong',
    roam: true,
    itemStyle: { areaColor: '#fbf8f1', borderColor: '#b9b2a3' },
    emphasis: { label: { show: false } },
  },
  series: [
    {
      type: 'scatter',
      coordinateSystem: 'geo',
      symbolSize: 4,
      data: cities.features.map(point),
      itemStyle: { color: '#333333' },
      label: { show: true, formatter: '{b}', position: 'right' },
    },
    {
      type: 'scatter',
      coordinateSystem: 'geo',
      symbolSize: 10,
      data: parks.features.map(point),
      itemStyle: { color: '#c5352b' },
    },
  ],
});
window.addEventListener('resize', () => map.resize());

const data = await loadCharts();
const bars = (title, rows, name, value) => ({
  title: { text: title },
  tooltip: {},
  xAxis: { type: 'category', data: rows.map(name) },
  yAxis: { type: 'value' },
  series: [{ type: 'bar', data: rows.map(value) }],
});
const places = data.parks.features;
const options = [
  bars(
    '2015 年目标',
    data.targets,
    (row) => row.name_zh,
    (row) => Number(row.value),
  ),
  {
    ...bars(
      '通向 2015 年',
      data.path,
      (row) => row.year,
      (row) => Number(row.value),
    ),
    series: [{ type: 'line', data: data.path.map((row) => Number(row.value)) }],
  },
  bars(
    '全国离岸执行额',
    data.nation,
    (row) => row.year,
    (row) => Number(row.value),
  ),
  bars(
    '企业',
    data.enterprises,
    (row) => `${row.scope} ${row.year}`,
    (row) => Number(row.value),
  ),
  {
    title: { text: '人才' },
    tooltip: {},
    series: [
      {
        type: 'pie',
        data: data.targets
          .filter((row) => row.unit === 'people')
          .map((row) => ({ name: row.name_zh, value: Number(row.value) })),
      },
    ],
  },
  {
    title: { text: '谁做什么' },
    tooltip: {},
    xAxis: { type: 'category', data: data.sectors },
    yAxis: { type: 'category', data: places.map(({ properties }) => properties.label_zh) },
    visualMap: { min: 0, max: 1, show: false },
    series: [
      {
        type: 'heatmap',
        data: places.flatMap(({ properties }, y) =>
          data.sectors.flatMap((sector, x) => (properties.sectors.includes(sector) ? [[x, y, 1]] : [])),
        ),
      },
    ],
  },
  bars(
    '市场',
    data.markets,
    (row) => row.name_zh,
    () => 1,
  ),
];
for (const option of options) {
  const box = document.getElementById('charts').appendChild(document.createElement('div'));
  echarts.init(box).setOption(option);
}
