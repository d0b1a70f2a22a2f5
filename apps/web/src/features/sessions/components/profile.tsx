import type { HeldGrant, SessionState } from '@lianfang/contracts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Facts } from '../../../ui/facts.tsx';

interface ProfileProps {
  account: NonNullable<SessionState['account']>;
}

/** Who one is here, and what one may do where. */
export function Profile({ account }: ProfileProps) {
  const { account: texts } = useOfficeTexts();
  return (
    <Facts
      facts={[
        { name: texts.name, value: account.name },
        { name: texts.username, value: account.username },
        { name: texts.grants, value: <Grants grants={account.grants} /> },
      ]}
    />
  );
}

function Grants({ grants }: { grants: readonly HeldGrant[] }) {
  const { account: texts, roles, everywhere } = useOfficeTexts();
  if (grants.length === 0) return texts.noGrants;
  return (
    <ul>
      {grants.map(({ role, organization }) => (
        <li key={`${role} ${organization?.id}`}>
          {texts.grant(roles[role], organization?.name ?? everywhere)}
        </li>
      ))}
    </ul>
  );
}
