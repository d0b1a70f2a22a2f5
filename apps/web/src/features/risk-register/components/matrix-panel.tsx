import type { MatrixSide, RegisterMatrix } from '@lianfang/contracts';
import type { UseQueryResult } from '@tanstack/react-query';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Skeleton, SkeletonBar } from '../../../ui/skeleton.tsx';
import type { RegisterFilter } from '../register-filter.ts';
import { MatrixSideChoice } from './matrix-side-choice.tsx';
import { RegisterMatrixTable } from './register-matrix.tsx';

interface MatrixPanelProps {
  query: UseQueryResult<RegisterMatrix>;
  by: MatrixSide;
  filter: RegisterFilter;
  addressOf: (filter: RegisterFilter) => string;
  onChoose: (by: MatrixSide) => void;
}

/** 等级分布: the matrix in every state that its answer can be in. */
export function MatrixPanel({ query, by, filter, addressOf, onChoose }: MatrixPanelProps) {
  const { matrix: texts } = useRegisterTexts();
  const { data, error, refetch, isPlaceholderData } = query;
  const isShown = data && !(error && isPlaceholderData);
  return (
    <Panel title={texts.title} actions={<MatrixSideChoice by={by} onChoose={onChoose} />}>
      {error && <Failure error={error} onRetry={refetch} />}
      {!isShown && !error && (
        <Skeleton>
          <SkeletonBar size="card" />
        </Skeleton>
      )}
      {isShown && (
        <RegisterMatrixTable
          key={data.by}
          matrix={data}
          isStale={isPlaceholderData}
          filter={filter}
          addressOf={addressOf}
        />
      )}
    </Panel>
  );
}
