import type { Chart } from '@lianfang/contracts';
import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { Texts } from '../../texts/zh-cn.ts';
import { writeChartText } from './chart-text.ts';

/**
 * What is selected over several texts is copied as clean text with its numbers; the browser would leave the
 * numbers out and take buttons and labels along. A piece of one text is copied as it is selected.
 * Listened to on the whole document, because Ctrl+A selects what is around the chart as well.
 */
export function useCleanCopy(
  articleRef: RefObject<HTMLElement | null>,
  chart: Chart,
  texts: Texts,
): void {
  const copy = useEffectEvent((event: ClipboardEvent) => {
    const selection = window.getSelection();
    if (!articleRef.current || !selection || selection.isCollapsed || isField(event.target)) return;
    const parts = listTouched(articleRef.current, selection.getRangeAt(0));
    if (parts.texts.size < 2) return;
    event.preventDefault();
    const copied = writeChartText(
      chart,
      texts,
      (partId) => parts.texts.has(partId) || parts.stages.has(partId),
    );
    event.clipboardData?.setData('text/plain', copied);
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => copy(event);
    document.addEventListener('copy', listener);
    return () => document.removeEventListener('copy', listener);
  }, []);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea');
}

function listTouched(article: HTMLElement, range: Range) {
  const touched = [...article.querySelectorAll<HTMLElement>('[data-part], [data-stage-id]')].filter(
    (element) => range.intersectsNode(element) && element.getClientRects().length > 0,
  );
  return {
    texts: new Set(touched.map((element) => element.dataset.part).filter(Boolean)),
    stages: new Set(touched.map((element) => element.dataset.stageId).filter(Boolean)),
  };
}
