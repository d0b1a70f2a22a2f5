import type { OrganizationNode } from '@lianfang/contracts';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useFindingsTexts } from '../../../texts/use-findings-texts.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { Skeleton, SkeletonBar } from '../../../ui/skeleton.tsx';
import { StatusMessage } from '../../../ui/status-message.tsx';
import { TreeSelect } from '../../../ui/tree-select.tsx';
import { findingQueries } from '../findings.queries.ts';
import { RuleSettingItem } from './rule-setting-item.tsx';
import styles from './rule-settings.module.css';

interface RuleSettingsDialogProps {
  organizations: readonly OrganizationNode[];
  organizationId: string;
  /** Ends when the page behind, and the settings here, show what was done. */
  onChanged: () => Promise<void>;
  onClose: () => void;
}

/** Which rules an organisation is told of; whoever manages it switches them off and on. */
export function RuleSettingsDialog(props: RuleSettingsDialogProps) {
  const { organizations, organizationId: first, onChanged, onClose } = props;
  const { settings: texts } = useFindingsTexts();
  const selectId = useId();
  const [organizationId, setOrganizationId] = useState(first);
  const [said, setSaid] = useState('');
  const { data, error, refetch } = useQuery(findingQueries.settings(organizationId));
  const organization = organizations.find(({ id }) => id === organizationId);
  const mayManage = organization?.abilities.includes('organization.manage') ?? false;
  async function tellDone(done: string) {
    await onChanged();
    setSaid(done);
  }
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <div className={styles.body}>
        <p className={styles.lead}>{texts.lead}</p>
        <div className={styles.organization}>
          <label htmlFor={selectId}>{texts.organization}</label>
          <TreeSelect
            id={selectId}
            nodes={organizations}
            value={organizationId}
            onChange={(event) => {
              setSaid('');
              setOrganizationId(event.target.value);
            }}
          />
        </div>
        {!mayManage && <p className={styles.lead}>{texts.readOnly}</p>}
        <StatusMessage>{said}</StatusMessage>
        {!data && (error ? <Failure error={error} onRetry={refetch} /> : <SettingsSkeleton />)}
        <ul className={styles.rules}>
          {data?.answer.items.map((setting) => (
            <RuleSettingItem
              key={`${organizationId} ${setting.rule}`}
              setting={setting}
              place={{ organizationId, rule: setting.rule, etag: data.etag }}
              mayManage={mayManage}
              onStale={refetch}
              onDone={tellDone}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function SettingsSkeleton() {
  return (
    <Skeleton>
      <SkeletonBar size="card" />
      <SkeletonBar size="card" />
    </Skeleton>
  );
}
