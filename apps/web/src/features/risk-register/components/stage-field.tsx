import { MAX_WORDS } from '@lianfang/contracts';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import type { RegisterFilter } from '../register-filter.ts';
import { registerQueries } from '../risk-register.queries.ts';
import styles from './register-query-form.module.css';

interface StageFieldProps {
  id: string;
  filter: RegisterFilter;
}

/** The name of a stage, sent with the form as `stage`. What there is, is offered once somebody goes there. */
export function StageField({ id, filter }: StageFieldProps) {
  const { filter: texts } = useRegisterTexts();
  const [isAsked, setAsked] = useState(false);
  const listId = useId();
  const { data } = useQuery({
    ...registerQueries.matrix({ ...filter, stage: '' }, 'stage'),
    enabled: isAsked,
  });
  return (
    <>
      <input
        key={filter.stage}
        id={id}
        name="stage"
        className={styles.input}
        list={listId}
        defaultValue={filter.stage}
        placeholder={texts.anyStage}
        maxLength={MAX_WORDS}
        autoComplete="off"
        onFocus={() => setAsked(true)}
      />
      <datalist id={listId}>
        {data?.rows.map(({ key }) => key !== null && <option key={key} value={key} />)}
      </datalist>
    </>
  );
}
