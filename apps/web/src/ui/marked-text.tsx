import { Fragment } from 'react';
import { cutByRanges, type TextRange } from './cut-by-ranges.ts';

interface MarkedTextProps {
  text: string;
  /** Where the words stand, in order and not overlapping. */
  matches: readonly TextRange[];
}

/** A text, unchanged to the letter, with the words that were searched for marked in it. */
export function MarkedText({ text, matches }: MarkedTextProps) {
  if (matches.length === 0) return text;
  return cutByRanges(text, matches).map(({ start, piece, isMatch }) =>
    isMatch ? <mark key={start}>{piece}</mark> : <Fragment key={start}>{piece}</Fragment>,
  );
}
