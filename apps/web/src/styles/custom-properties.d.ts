import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Lanes beside the main line, on the side that has more. */
    '--lanes'?: number;
    /** The lane of a piece of a branch, counted outwards from 0. */
    '--lane'?: number;
    /** Added to every row of a sheet of paper that is not full. */
    '--air'?: string;
    /** How deep a node of a tree lies, from 0. */
    '--depth'?: number;
    /** How many pages a sheet of paper covers. */
    '--pages'?: number;
    /** How much smaller than life a sheet is shown. */
    '--scale'?: number;
    /** How much a number is of the largest beside it, from 0 to 1. */
    '--share'?: number;
  }
}
