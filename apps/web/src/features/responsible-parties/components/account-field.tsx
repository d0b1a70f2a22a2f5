import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue } from 'react';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { partyQueries } from '../responsible-parties.queries.ts';

const SHORTEST_NAME = 2;

interface AccountFieldProps {
  name: string;
  /** The account that is theirs already. */
  chosen?: string | null;
  /** What is told where nobody of that name has one. */
  otherwise?: ReactNode;
}

/** The accounts of whoever bears the name that is typed; the only one is taken, of several one is chosen. */
export function AccountField({ name: typed, chosen, otherwise = null }: AccountFieldProps) {
  const { appointDialog: texts } = useAdministrationTexts().parties;
  const name = useDeferredValue(typed.trim());
  const isName = name.length >= SHORTEST_NAME;
  const { data: users } = useQuery({ ...partyQueries.accountsOf(name), enabled: isName });
  if (!users) return null;
  const [first] = users;
  if (!isName || !first) return otherwise;
  return (
    <SelectField
      // Another name has other accounts, of which none was chosen yet.
      key={name}
      name="userId"
      label={texts.account}
      defaultValue={chosen ?? (users.length === 1 ? first.id : '')}
      options={[
        { value: '', text: texts.noAccount },
        ...users.map((user) => ({
          value: user.id,
          text: texts.accountOf(user.name, user.username),
          lang: 'zh-CN',
        })),
      ]}
    />
  );
}
