export * from './departures.ts';
export * from './lanes.ts';
export * from './layout-chart.ts';
export * from './segments.ts';
