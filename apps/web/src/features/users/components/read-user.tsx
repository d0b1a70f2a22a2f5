import type { User } from '@lianfang/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Tagged } from '../../../lib/http.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { Skeleton, SkeletonBar } from '../../../ui/skeleton.tsx';
import { userQueries } from '../users.queries.ts';

interface ReadUserProps {
  userId: string;
  title: string;
  onClose: () => void;
  children: (read: Tagged<User>) => ReactNode;
}

/** Before somebody is changed they are read as they are now, not as the list had them. */
export function ReadUser({ userId, title, onClose, children }: ReadUserProps) {
  const { data: read, error, refetch } = useQuery(userQueries.detail(userId));
  if (read) return children(read);
  return (
    <Dialog title={title} onClose={onClose}>
      {error ? (
        <Failure error={error} onRetry={refetch} />
      ) : (
        <Skeleton>
          <SkeletonBar size="heading" />
          <SkeletonBar size="tools" />
        </Skeleton>
      )}
    </Dialog>
  );
}
