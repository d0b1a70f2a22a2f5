import { useEffect, useEffectEvent, useState } from 'react';

/** Words are typed letter by letter: the chart is searched when the hand rests, in milliseconds. */
const RESTS_AFTER = 150;

/** What stands in the field. It runs ahead of the words in the address, and follows them when they change by themselves. */
export function useTypedWords(words: string, onFind: (words: string) => void) {
  const [text, setText] = useState(words);
  const [sent, setSent] = useState(words);
  // The letters of an unfinished pinyin are not yet words.
  const [isComposing, setComposing] = useState(false);
  const [known, setKnown] = useState(words);
  if (known !== words) {
    setKnown(words);
    if (words !== sent) setText(words);
  }

  const typed = text.trim();
  const find = useEffectEvent((found: string) => {
    setSent(found);
    onFind(found);
  });
  useEffect(() => {
    if (isComposing || typed === words) return;
    const timer = setTimeout(() => find(typed), RESTS_AFTER);
    return () => clearTimeout(timer);
  }, [typed, words, isComposing]);

  /** Whether there was anything new to find. */
  function findNow(): boolean {
    if (typed === words) return false;
    setSent(typed);
    onFind(typed);
    return true;
  }
  return { text, setText, setComposing, findNow };
}
