import { AUDIT_ACTIONS, type AuditAction } from '@lianfang/contracts';
import { type FocusEvent, useId, useRef, useState } from 'react';
import { toggleIn } from '../../../lib/toggle-in.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { ACTION_GROUPS } from '../action-groups.ts';
import styles from './audit-query-form.module.css';

interface ActionChoiceProps {
  chosen: readonly AuditAction[];
  onChoose: (actions: AuditAction[]) => void;
}

/** Some of the many actions, by group; a whole group with one click. */
export function ActionChoice({ chosen, onChoose }: ActionChoiceProps) {
  const { audit } = useAdministrationTexts();
  const { filter: texts, actions: names } = audit;
  const [isOpen, setOpen] = useState(false);
  const buttonRef = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  function closeWhenLeft(event: FocusEvent<HTMLElement>) {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  }
  function close() {
    setOpen(false);
    buttonRef.current?.focus();
  }
  const [first] = chosen;
  const said =
    first === undefined
      ? texts.anyAction
      : chosen.length === 1
        ? names[first]
        : texts.someActions(chosen.length);
  return (
    <div
      className={styles.choice}
      role="group"
      aria-label={texts.action}
      onBlur={closeWhenLeft}
      onKeyDown={(event) => event.key === 'Escape' && isOpen && close()}
    >
      <Button
        ref={buttonRef}
        aria-label={`${texts.action} ${said}`}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <span>{said}</span>
        <span aria-hidden="true">▾</span>
      </Button>
      {isOpen && (
        // Takes the focus of a click between its boxes, so that the click is none outside.
        <div id={panelId} className={styles.panel} tabIndex={-1}>
          {ACTION_GROUPS.map(({ group, actions }) => (
            <ActionGroupChoice
              key={group}
              label={audit.groups[group]}
              actions={actions}
              chosen={chosen}
              onChoose={onChoose}
            />
          ))}
          <Button kind="quiet" disabled={chosen.length === 0} onClick={() => onChoose([])}>
            {texts.clearActions}
          </Button>
        </div>
      )}
    </div>
  );
}

interface ActionGroupChoiceProps extends ActionChoiceProps {
  label: string;
  actions: readonly AuditAction[];
}

function ActionGroupChoice({ label, actions, chosen, onChoose }: ActionGroupChoiceProps) {
  const { audit } = useAdministrationTexts();
  const count = actions.filter((action) => chosen.includes(action)).length;
  function toggleAll() {
    const others = chosen.filter((action) => !actions.includes(action));
    const next = count === actions.length ? others : [...others, ...actions];
    onChoose(AUDIT_ACTIONS.filter((action) => next.includes(action)));
  }
  return (
    <fieldset className={styles.group} aria-label={label}>
      <label className={styles.whole}>
        <input
          ref={(box) => {
            if (box) box.indeterminate = count > 0 && count < actions.length;
          }}
          type="checkbox"
          checked={count === actions.length}
          onChange={toggleAll}
        />
        {label}
      </label>
      {actions.length > 1 &&
        actions.map((action) => (
          <label key={action}>
            <input
              type="checkbox"
              checked={chosen.includes(action)}
              onChange={() => onChoose(toggleIn(AUDIT_ACTIONS, chosen, action))}
            />
            {audit.actions[action]}
          </label>
        ))}
    </fieldset>
  );
}
