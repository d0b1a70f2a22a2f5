import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';

/** Marks the one focusable head of a stage, and what can be reached inside of it. */
export const stageHead = { 'data-stage-head': '' } as const;
export const stageControl = { 'data-stage-control': '', tabIndex: -1 } as const;

const HEAD = '[data-stage-head]';
const CONTROL = '[data-stage-control]';

/**
 * One Tab stop for the whole flow: the arrows up and down go from stage to stage, the arrow right goes
 * into the links of a stage and the arrow left comes back.
 */
export function useStageFocus(firstStageId: string | undefined) {
  const flowRef = useRef<HTMLOListElement>(null);
  const [activeId, setActiveId] = useState(firstStageId);

  function handleFocus(event: FocusEvent) {
    const stage = event.target.closest<HTMLElement>('[data-stage-id]');
    if (stage?.dataset.stageId) setActiveId(stage.dataset.stageId);
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = flowRef.current && findTarget(flowRef.current, event.target, event.key);
    if (!target) return;
    event.preventDefault();
    target.focus({ preventScroll: true });
    target.closest('[data-stage-id]')?.scrollIntoView({ block: 'nearest' });
    // A stage in big type on a phone is taller than the window: then its end would be seen, and not the target.
    target.scrollIntoView({ block: 'nearest' });
  }

  return { flowRef, activeId, handleFocus, handleKeyDown };
}

function findTarget(flow: HTMLElement, from: EventTarget, key: string): HTMLElement | undefined {
  if (!(from instanceof HTMLElement)) return undefined;
  const stage = from.closest<HTMLElement>('[data-stage-id]');
  const heads = [...flow.querySelectorAll<HTMLElement>(HEAD)];
  const place = heads.findIndex((head) => stage?.contains(head));
  const controls = stage ? listControls(stage) : [];
  const step = controls.indexOf(from);
  const targets: Record<string, HTMLElement | undefined> = {
    ArrowDown: heads[place + 1],
    ArrowUp: heads[place - 1],
    Home: heads[0],
    End: heads[heads.length - 1],
    ArrowRight: controls[step + 1],
    ArrowLeft: controls[step - 1],
    Escape: step > 0 ? controls[0] : undefined,
  };
  return targets[key];
}

/** The head of a stage and what it shows to be reached; a collapsed stage hides a part of that. */
function listControls(stage: HTMLElement): HTMLElement[] {
  return [...stage.querySelectorAll<HTMLElement>(`${HEAD}, ${CONTROL}`)].filter(
    (control) => control.getClientRects().length > 0,
  );
}
