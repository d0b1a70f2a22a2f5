import type { MyStages } from '@lianfang/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { MyCharts } from '../features/my-stages/components/my-charts.tsx';
import styles from '../features/my-stages/components/my-stages.module.css';
import { myStagesQuery } from '../features/my-stages/my-stages.queries.ts';
import { namePosts } from '../features/my-stages/name-posts.ts';
import { SessionGate } from '../features/sessions/components/session-gate.tsx';
import { paths } from '../lib/paths.ts';
import { useTexts } from '../texts/texts-context.tsx';
import { useOfficeTexts } from '../texts/use-office-texts.ts';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Skeleton, SkeletonBar } from '../ui/skeleton.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';

/** 我的环节: the first thing that somebody who holds a post sees. */
export function Component() {
  return (
    <SessionGate>
      <ReadMyStages />
    </SessionGate>
  );
}

function ReadMyStages() {
  const { myStages: texts } = useOfficeTexts();
  const { data: mine, error, refetch } = useQuery(myStagesQuery);
  useDocumentTitle(texts.title);
  const posts = mine?.posts ?? [];
  return (
    <>
      <PageHeading
        title={texts.title}
        lead={posts.length > 0 && texts.posts(namePosts(posts, texts))}
      />
      {error && <Failure error={error} onRetry={refetch} />}
      {mine && <Mine {...mine} />}
      {!mine && !error && (
        <Skeleton>
          <SkeletonBar size="card" />
          <SkeletonBar size="card" />
        </Skeleton>
      )}
    </>
  );
}

function Mine({ posts, items, total }: MyStages) {
  const { myStages: texts } = useOfficeTexts();
  const { states } = useTexts();
  if (total > 0) {
    return (
      <div className={styles.panels}>
        <p role="status">{texts.total(total)}</p>
        <MyCharts items={items} />
      </div>
    );
  }
  const [title, hint] =
    posts.length > 0 ? [texts.none, texts.noneHint] : [texts.noPost, texts.noPostHint];
  return (
    <Notice title={title} hint={hint}>
      <Link to={paths.home}>{states.backHome}</Link>
    </Notice>
  );
}
