import { useOnline } from '../lib/use-online.ts';
import { useTexts } from '../texts/texts-context.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';

/** A page that broke while it was drawn, or whose script was replaced by a newer release meanwhile. */
export function CrashPage() {
  const { states } = useTexts();
  const isOnline = useOnline();
  const title = isOnline ? states.crashed : states.unreachable;
  useDocumentTitle(title);
  return (
    <div role="alert">
      <Notice
        heading="h1"
        title={title}
        hint={isOnline ? states.crashedHint : states.unreachableHint}
      >
        <Button kind="primary" onClick={() => window.location.reload()}>
          {states.reload}
        </Button>
      </Notice>
    </div>
  );
}
