import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useOfficeTexts } from '../texts/use-office-texts.ts';
import { Button } from './button.tsx';
import { Field, type FieldProps, useControl } from './field.tsx';
import styles from './form.module.css';

interface PasswordFieldProps extends FieldProps {
  autoComplete: 'current-password' | 'new-password';
  onType?: (typed: string) => void;
  describedBy?: string;
  /** What stands under the field, such as the rules. */
  children?: ReactNode;
}

/** A password: hidden unless asked for, pasted freely, of any length. */
export function PasswordField(props: PasswordFieldProps) {
  const { name, label, hint, autoComplete, onType, describedBy, children } = props;
  const { password: texts } = useOfficeTexts();
  const control = useControl({ name, hint, describedBy });
  const [isShown, setShown] = useState(false);
  const [hasCapsLock, setCapsLock] = useState(false);
  const inputRef = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = inputRef.current?.form;
    // Browsers remember what was typed into a field of plain text and offer it to the next one at the desk.
    const hide = () => setShown(false);
    form?.addEventListener('submit', hide);
    return () => form?.removeEventListener('submit', hide);
  }, []);
  const noteCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <Field name={name} label={label} hint={hint}>
      <div className={styles.password}>
        <input
          {...control}
          ref={inputRef}
          type={isShown ? 'text' : 'password'}
          className={styles.control}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          onKeyUp={noteCapsLock}
          onChange={(event) => onType?.(event.target.value)}
        />
        <Button
          aria-label={isShown ? texts.hideLabel(label) : texts.showLabel(label)}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? texts.hide : texts.show}
        </Button>
      </div>
      <p role="status" className={styles.aside}>
        {hasCapsLock && texts.capsLock}
      </p>
      {children}
    </Field>
  );
}
