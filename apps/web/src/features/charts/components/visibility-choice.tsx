import type { ChartLive, Visibility } from '@lianfang/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, useState } from 'react';
import { RefusedError, sendJson, type Tagged } from '../../../lib/http.ts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { chartQueries, chartUrl } from '../charts.queries.ts';
import styles from './visibility-choice.module.css';

interface VisibilityChoiceProps {
  chartId: string;
  live: Tagged<ChartLive>;
}

const CHOICES: readonly (Visibility | null)[] = [null, 'public', 'internal'];

/** Changes at once who may read the chart; where somebody was quicker, what they chose is shown. */
export default function VisibilityChoice({ chartId, live }: VisibilityChoiceProps) {
  const { chart: texts, states } = useTexts();
  const client = useQueryClient();
  const [said, setSaid] = useState('');
  const [isSending, setSending] = useState(false);
  const { visibility, effectiveVisibility } = live.answer;

  async function choose({ target }: ChangeEvent<HTMLSelectElement>) {
    const chosen = CHOICES[target.selectedIndex] ?? null;
    setSending(true);
    try {
      const url = `${chartUrl(chartId)}/visibility`;
      await sendJson('PUT', url, { visibility: chosen }, { ifMatch: live.etag });
      setSaid(texts.visibilitySaved);
    } catch (error) {
      setSaid((error instanceof RefusedError && error.problem?.detail) || states.failedHint);
    }
    await client.refetchQueries(chartQueries.live(chartId));
    setSending(false);
  }

  return (
    <div className={styles.visibility}>
      <label>
        {texts.visibility}
        <select
          value={visibility ?? 'inherited'}
          // Not `disabled`, which would take the focus away.
          aria-disabled={isSending || undefined}
          onChange={choose}
        >
          {CHOICES.map((choice) => (
            <option key={choice} value={choice ?? 'inherited'}>
              {choice === null
                ? texts.visibilityInherited(
                    visibility === null ? texts.visibilities[effectiveVisibility] : null,
                  )
                : texts.visibilities[choice]}
            </option>
          ))}
        </select>
      </label>
      <span role="status">{said}</span>
    </div>
  );
}
