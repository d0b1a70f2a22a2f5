import type { Page, User, UserStatus } from '@lianfang/contracts';
import { formatMoment } from '../../../lib/beijing-days.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { Tag, type TagTone } from '../../../ui/tag.tsx';
import type { UserAct } from '../user-act.ts';
import { GrantList } from './grant-list.tsx';
import { UserActions } from './user-actions.tsx';
import styles from './user-table.module.css';

const TONES: Record<UserStatus, TagTone> = { active: 'good', invited: 'warn', disabled: 'bad' };

interface UserTableProps {
  page: Page<User>;
  ownId: string;
  onAct: (act: UserAct) => void;
}

export function UserTable({ page, ownId, onAct }: UserTableProps) {
  const { users: texts } = useAdministrationTexts();
  const { table } = useOfficeTexts();
  const { columns } = texts;
  return (
    <DataTable
      caption={texts.list}
      isCaptionHidden
      rows={page.items}
      rowKey={(user) => user.id}
      firstNumber={(page.page - 1) * page.pageSize + 1}
      columns={[
        {
          heading: columns.name,
          cell: (user) => (
            <span className={styles.name}>
              <span lang="zh-CN">{user.name}</span>
              {user.id === ownId && <Tag tone="plain">{texts.self}</Tag>}
              {user.isDemo && <Tag tone="plain">{texts.demo}</Tag>}
            </span>
          ),
        },
        { heading: columns.username, cell: (user) => user.username },
        {
          heading: columns.status,
          cell: ({ status }) => <Tag tone={TONES[status]}>{texts.statuses[status]}</Tag>,
        },
        { heading: columns.grants, cell: ({ grants }) => <GrantList grants={grants} /> },
        {
          heading: columns.lastSeen,
          cell: ({ lastSeenAt }) => (
            <span className={styles.time}>
              {lastSeenAt ? formatMoment(lastSeenAt) : texts.neverSeen}
            </span>
          ),
        },
        {
          heading: table.actions,
          kind: 'actions',
          cell: (user) => <UserActions user={user} ownId={ownId} onAct={onAct} />,
        },
      ]}
    />
  );
}
