import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';

/** What happened to it, for those who read the log. */
export function HistoryLink({ partyId }: { partyId: string }) {
  const { parties: texts } = useAdministrationTexts();
  const search = new URLSearchParams({ objectKind: 'party', objectId: partyId });
  return <Link to={`${paths.audit}?${search}`}>{texts.historyLink}</Link>;
}
