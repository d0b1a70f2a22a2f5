import type { User } from '@lianfang/contracts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { SelectField } from '../../../ui/select-field.tsx';

interface AccountChoiceProps {
  users: readonly User[];
  /** The account that stands there at first, one of somebody else too; empty: none. */
  chosen: string;
}

export function AccountChoice({ users, chosen }: AccountChoiceProps) {
  const { appointDialog: texts } = useAdministrationTexts().parties;
  const isListed = chosen === '' || users.some(({ id }) => id === chosen);
  return (
    <SelectField
      name="userId"
      label={texts.account}
      defaultValue={chosen}
      options={[
        { value: '', text: texts.noAccount },
        ...(isListed ? [] : [{ value: chosen, text: texts.presentAccount }]),
        ...users.map((user) => ({
          value: user.id,
          text: texts.accountOf(user.name, user.username),
          lang: 'zh-CN',
        })),
      ]}
    />
  );
}
