import type { FindingSeverity } from '@lianfang/contracts';
import { useFindingsTexts } from '../../../texts/use-findings-texts.ts';
import { Tag, type TagTone } from '../../../ui/tag.tsx';

const TONES: Record<FindingSeverity, TagTone> = { serious: 'bad', moderate: 'warn', hint: 'plain' };

export function SeverityTag({ severity }: { severity: FindingSeverity }) {
  const { severities } = useFindingsTexts();
  return <Tag tone={TONES[severity]}>{severities[severity]}</Tag>;
}
