import { z } from 'zod';

/** `true` or `false`; left out it is false. */
export const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');

/** A parameter that may stand once or several times: `level=high&level=medium`. */
export function repeatable<Values extends readonly [string, ...string[]]>(values: Values) {
  const one = z.enum(values);
  return z
    .union([one.transform((value) => [value]), z.array(one).max(values.length)])
    .default([])
    .transform((chosen) => [...new Set(chosen)]);
}
