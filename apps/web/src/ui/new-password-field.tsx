import type { PasswordRules, PasswordWeakness } from '@lianfang/contracts';
import { listWeaknesses } from '@lianfang/domain';
import { useId, useState } from 'react';
import type { OfficeTexts } from '../texts/office-zh-cn.ts';
import { useOfficeTexts } from '../texts/use-office-texts.ts';
import styles from './new-password-field.module.css';
import { PasswordField } from './password-field.tsx';

interface NewPasswordFieldProps {
  name: string;
  label: string;
  username: string;
  /** Without them only the server knows how many kinds of characters are asked for. */
  rules: PasswordRules | undefined;
}

/** A password that is being chosen, with what it needs and what of that it has. The server decides. */
export function NewPasswordField({ name, label, username, rules }: NewPasswordFieldProps) {
  const { password: texts } = useOfficeTexts();
  const [typed, setTyped] = useState('');
  const listId = useId();
  const weaknesses = listWeaknesses(typed, { rules: rules ?? 'plain', username });
  const demands = DEMANDS.filter(({ demand }) => demand !== 'kinds' || rules === 'complex');
  return (
    <PasswordField
      name={name}
      label={label}
      autoComplete="new-password"
      describedBy={listId}
      onType={setTyped}
    >
      <ul id={listId} className={styles.demands} aria-label={texts.rules}>
        {demands.map(({ demand, broken }) => {
          const isMet = !broken.some((weakness) => weaknesses.includes(weakness));
          return (
            <Demand
              key={demand}
              text={texts.demands[demand]}
              isMet={typed === '' || broken.length === 0 ? undefined : isMet}
            />
          );
        })}
      </ul>
    </PasswordField>
  );
}

/** What the page can tell; the list of common passwords is the server's. */
const DEMANDS: {
  demand: keyof OfficeTexts['password']['demands'];
  broken: PasswordWeakness[];
}[] = [
  { demand: 'length', broken: ['too-short', 'too-long'] },
  { demand: 'kinds', broken: ['too-few-kinds'] },
  { demand: 'username', broken: ['like-username'] },
  { demand: 'common', broken: [] },
];

function Demand({ text, isMet }: { text: string; isMet: boolean | undefined }) {
  const { password } = useOfficeTexts();
  return (
    <li data-met={isMet}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={isMet ? 'M3 8.5 6.5 12 13 4.5' : 'M8 5.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z'} />
      </svg>
      {text}
      {isMet !== undefined && (
        <span className="visually-hidden">{isMet ? password.met : password.unmet}</span>
      )}
    </li>
  );
}
