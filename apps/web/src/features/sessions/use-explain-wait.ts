import { formatTime } from '../../lib/format-time.ts';
import { RefusedError } from '../../lib/http.ts';
import { useOfficeTexts } from '../../texts/use-office-texts.ts';
import type { FormError } from '../../ui/form-error.ts';
import { describeWait } from './describe-wait.ts';

/** Too many tries: how long one has to wait, and until when. */
export function useExplainWait(): (error: Error) => FormError[] | undefined {
  const { login, duration } = useOfficeTexts();
  return (error) => {
    if (!(error instanceof RefusedError && error.status === 429 && error.retryAfter)) return;
    const time = formatTime(Date.now() + error.retryAfter * 1000).slice(-'14:05'.length);
    return [{ field: null, message: login.locked(describeWait(error.retryAfter, duration), time) }];
  };
}
