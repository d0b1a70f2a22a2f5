import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Lanes beside the main line, on the side that has more. */
    '--lanes'?: number;
    /** The lane of a piece of a branch, counted outwards from 0. */
    '--lane'?: number;
  }
}
