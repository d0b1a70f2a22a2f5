import { useTexts } from '../texts/texts-context.tsx';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

interface PageGoneProps {
  page: number;
  onFirst: () => void;
}

/** A page beyond the last one: an old address, or a list that became shorter. */
export function PageGone({ page, onFirst }: PageGoneProps) {
  const { paging } = useTexts();
  return (
    <Notice title={paging.gone(page)} hint={paging.goneHint}>
      <Button kind="primary" onClick={onFirst}>
        {paging.first}
      </Button>
    </Notice>
  );
}
