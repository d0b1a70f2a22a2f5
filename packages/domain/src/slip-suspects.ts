import type { Slip } from './findings.ts';

interface SlipSuspect extends Slip {
  /** Only where one of these follows in the same clause: elsewhere the words are right. */
  before?: readonly string[];
}

/** 疑似笔误, seen in printed charts. The wording stays as it is until a person decides otherwise. */
export const SLIP_SUSPECTS: readonly SlipSuspect[] = [
  { written: '专定', meant: '专家' },
  { written: '陈诉', meant: '陈述' },
  // Vehicles do 行驶, and a 行驶证 is no slip.
  { written: '行驶', meant: '行使', before: ['权', '职责'] },
  { written: '法规运用', meant: '法规适用' },
  { written: '法律运用', meant: '法律适用' },
];
