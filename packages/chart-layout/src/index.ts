export * from './cut-column.ts';
export * from './departures.ts';
export * from './lanes.ts';
export * from './layout-chart.ts';
export * from './paginate.ts';
export * from './segments.ts';
