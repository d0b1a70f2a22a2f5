import type { Chance } from './chance.ts';

/** As the table of organisations has it. */
export interface Place {
  id: string;
  parent_id: string | null;
  name: string;
  kind: string;
  chart_visibility: 'public' | 'internal';
}

export interface Places {
  all: Place[];
  /** Those that have charts. */
  bureaus: Place[];
  /** What the demanded filter looks under: a fourth of everything. */
  city: Place;
}

const CITIES = 4;
const COUNTIES = 5;
const BUREAUS = ['水利局', '能源局', '住建局', '教育局', '民政局'];

/** 省 > 4 市 > 5 县 > 5 局; every fifth bureau keeps its charts to itself. */
export function makePlaces(chance: Chance): Places {
  const make = (parent: Place | null, name: string, kind: string): Place => ({
    id: chance.uuid(),
    parent_id: parent?.id ?? null,
    name,
    kind,
    chart_visibility: 'public',
  });
  const province = make(null, '某省', 'province');
  const cities = listOf(CITIES, (n) => make(province, `某市${n}`, 'city'));
  const counties = cities.flatMap((city) =>
    listOf(COUNTIES, (n) => make(city, `${city.name}某县${n}`, 'county')),
  );
  const bureaus = counties.flatMap((county) =>
    BUREAUS.map((bureau) => make(county, `${county.name}${bureau}`, 'bureau')),
  );
  for (const [n, bureau] of bureaus.entries()) {
    if (n % 5 === 4) bureau.chart_visibility = 'internal';
  }
  return {
    all: [province, ...cities, ...counties, ...bureaus],
    bureaus,
    city: cities[1] as Place,
  };
}

function listOf<Value>(count: number, make: (n: number) => Value): Value[] {
  return Array.from({ length: count }, (_, n) => make(n));
}
