import { RefusedError } from '../../lib/http.ts';
import type { FormError } from '../../ui/form-error.ts';
import { useExplainWait } from './use-explain-wait.ts';

/** Why a password was not changed: told beside the field it is about. */
export function useExplainPassword(): (error: Error) => FormError[] | undefined {
  const explainWait = useExplainWait();
  return (error) => {
    if (error instanceof RefusedError && error.problem?.code === 'wrong-password') {
      return [{ field: 'currentPassword', message: error.problem.title }];
    }
    return explainWait(error);
  };
}
