/** 省 / 市 / 区县 / 局 / 科室. */
export const ORGANIZATION_KINDS = ['province', 'city', 'county', 'bureau', 'section'] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

export const VISIBILITIES = ['public', 'internal'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Colours that a level may wear. Each was checked for contrast on screen and in black and white. */
export const LEVEL_COLORS = ['red', 'orange', 'yellow', 'green', 'blue', 'purple'] as const;
export type LevelColor = (typeof LEVEL_COLORS)[number];

/** Characters of a level's word (高, 一级, Ⅰ) and of who supervises it (主要领导). */
export const MAX_LEVEL_WORD = 6;
export const MAX_SUPERVISOR = 40;
