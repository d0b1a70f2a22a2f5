import type { SavedView } from '@lianfang/contracts';

/** What somebody is about to do with views. */
export type ViewAct =
  | { kind: 'list' }
  | { kind: 'save' }
  | { kind: 'rename'; view: SavedView }
  | { kind: 'remove'; view: SavedView };
