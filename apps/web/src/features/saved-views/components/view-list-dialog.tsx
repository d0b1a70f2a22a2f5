import type { SavedView } from '@lianfang/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import type { RegisterTexts } from '../../../texts/register-zh-cn.ts';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Skeleton, SkeletonBar } from '../../../ui/skeleton.tsx';
import { savedViewQueries } from '../saved-views.queries.ts';
import type { ViewAct } from '../view-act.ts';
import { ViewActions } from './view-actions.tsx';
import styles from './view-list-dialog.module.css';

interface ViewListDialogProps {
  query: string;
  onAct: (act: ViewAct) => void;
  onDone: (said: string) => Promise<void>;
  onStale: () => Promise<void>;
  onClose: () => void;
}

/** Views to open: one's own, and those that colleagues share. */
export function ViewListDialog(props: ViewListDialogProps) {
  const { onClose } = props;
  const { views: texts } = useRegisterTexts();
  const { data, error, refetch } = useQuery(savedViewQueries.list());
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <div className={styles.body}>
        {error && !data && <Failure error={error} onRetry={refetch} />}
        {!error && !data && <ListSkeleton />}
        {data?.items.length === 0 && <Notice title={texts.none} hint={texts.noneHint} />}
        {data && data.items.length > 0 && (
          <ul className={styles.views}>
            {data.items.map((view) => (
              <li key={view.id}>
                <View view={view} {...props} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}

function View({ view, query, onClose, ...acts }: ViewListDialogProps & { view: SavedView }) {
  const { views: texts } = useRegisterTexts();
  const isCurrent = view.query === query;
  return (
    <>
      <div className={styles.words}>
        <Link
          to={{ pathname: paths.riskRegister, search: view.query }}
          className={styles.name}
          aria-label={texts.openView(view.name)}
          aria-current={isCurrent || undefined}
          onClick={onClose}
        >
          <span lang="zh-CN">{view.name}</span>
        </Link>
        {isCurrent && <span className={styles.current}>{texts.current}</span>}
        <p className={styles.sharing}>
          {saySharing(view, texts)}
          {view.ownerName !== null && ` · ${texts.sharedBy(view.ownerName)}`}
        </p>
      </div>
      {view.mayManage && <ViewActions view={view} query={query} {...acts} />}
    </>
  );
}

function saySharing({ organization, isShared }: SavedView, texts: RegisterTexts['views']): string {
  if (organization) return texts.sharedWith(organization.name);
  return isShared ? texts.sharedBeyond : texts.own;
}

function ListSkeleton() {
  return (
    <Skeleton>
      <SkeletonBar size="tools" />
      <SkeletonBar size="tools" />
    </Skeleton>
  );
}
