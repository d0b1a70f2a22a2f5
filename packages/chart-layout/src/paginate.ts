/** A piece of a document that is never cut. */
export interface Block {
  key: string;
  height: number;
  /** A heading: it stays with the block after it and is never the last thing on a sheet. */
  leads?: boolean;
}

/** The height that blocks may take on a sheet. A first sheet has less of it: it carries the large heading. */
export interface SheetRoom {
  first: number;
  later: number;
}

export interface Sheet {
  keys: string[];
  /** Counted from 1. */
  firstPage: number;
  /** More than one where a single run of blocks is taller than a page and has to flow over several. */
  pageCount: number;
}

interface Run {
  keys: string[];
  height: number;
}

interface FilledSheet extends Run {
  room: number;
}

/**
 * Puts blocks on sheets, in order and none of them cut. Browsers do this too, but say nothing of where they cut:
 * without margin boxes (Chromium before 131) nobody could number the pages, nor show them before they are printed.
 */
export function paginate(blocks: readonly Block[], room: SheetRoom): Sheet[] {
  const sheets: FilledSheet[] = [];
  for (const run of joinRuns(blocks)) {
    const last = sheets[sheets.length - 1];
    if (last && last.height + run.height <= last.room) {
      last.keys.push(...run.keys);
      last.height += run.height;
    } else {
      // Cut below the large heading, it would be cut although the next page has room for the whole of it.
      const isForLater = !last && run.height > room.first && run.height <= room.later;
      if (isForLater) sheets.push({ keys: [], height: 0, room: room.first });
      sheets.push({ ...run, room: sheets.length > 0 ? room.later : room.first });
    }
  }
  return numberPages(sheets, room.later);
}

/** Headings together with what they head. */
function joinRuns(blocks: readonly Block[]): Run[] {
  const runs: Run[] = [];
  let isLed = false;
  for (const { key, height, leads = false } of blocks) {
    const last = runs[runs.length - 1];
    if (last && isLed) {
      last.keys.push(key);
      last.height += height;
    } else {
      runs.push({ keys: [key], height });
    }
    isLed = leads;
  }
  return runs;
}

function numberPages(sheets: readonly FilledSheet[], later: number): Sheet[] {
  let nextPage = 1;
  return sheets.map(({ keys, height, room }) => {
    const pageCount = 1 + Math.ceil(Math.max(0, height - room) / later);
    const firstPage = nextPage;
    nextPage += pageCount;
    return { keys, firstPage, pageCount };
  });
}
