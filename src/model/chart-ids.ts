/** The charts, in the order of the page. */
export const CHART_IDS = ['scoreboard', 'path', 'nation', 'enterprises', 'talent', 'who-does-what', 'markets'] as const;
export type ChartId = (typeof CHART_IDS)[number];
