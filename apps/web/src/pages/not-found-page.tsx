import { Link } from 'react-router';
import { paths } from '../lib/paths.ts';
import { useTexts } from '../texts/texts-context.tsx';
import { Notice } from '../ui/notice.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';

export function Component() {
  const { states } = useTexts();
  useDocumentTitle(states.notFound);
  return (
    <Notice heading="h1" title={states.notFound} hint={states.notFoundHint}>
      <Link to={paths.home}>{states.backHome}</Link>
    </Notice>
  );
}
