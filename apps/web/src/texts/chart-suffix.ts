/** What the title of nearly every chart ends with, in any language: left out where the heading of a column says it. */
export const CHART_SUFFIX = '廉政风险防控图';
