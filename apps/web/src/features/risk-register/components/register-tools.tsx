import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { Button } from '../../../ui/button.tsx';

/** What opens a dialog. */
type ToolAct = { kind: 'list' } | { kind: 'save' } | { kind: 'columns' } | { kind: 'export' };

interface RegisterToolsProps {
  /** Views belong to an account. */
  hasViews: boolean;
  onAct: (act: ToolAct) => void;
  onCopyLink: () => void;
}

/** What can be done with the list as a whole. */
export function RegisterTools({ hasViews, onAct, onCopyLink }: RegisterToolsProps) {
  const texts = useRegisterTexts();
  return (
    <>
      {hasViews && (
        <>
          <Button onClick={() => onAct({ kind: 'list' })}>{texts.views.open}</Button>
          <Button onClick={() => onAct({ kind: 'save' })}>{texts.views.save}</Button>
        </>
      )}
      <Button onClick={() => onAct({ kind: 'columns' })}>{texts.columnSettings.open}</Button>
      <Button onClick={onCopyLink}>{texts.copyLink}</Button>
      <Button kind="primary" onClick={() => onAct({ kind: 'export' })}>
        {texts.exporting.open}
      </Button>
    </>
  );
}
