import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { Button } from '../../../ui/button.tsx';

interface RegisterToolsProps {
  /** Views belong to an account. */
  hasViews: boolean;
  onShowViews: () => void;
  onSaveView: () => void;
  onSetColumns: () => void;
  onCopyLink: () => void;
  onExport: () => void;
}

/** What can be done with the list as a whole. */
export function RegisterTools({ hasViews, ...acts }: RegisterToolsProps) {
  const texts = useRegisterTexts();
  return (
    <>
      {hasViews && (
        <>
          <Button onClick={acts.onShowViews}>{texts.views.open}</Button>
          <Button onClick={acts.onSaveView}>{texts.views.save}</Button>
        </>
      )}
      <Button onClick={acts.onSetColumns}>{texts.columnSettings.open}</Button>
      <Button onClick={acts.onCopyLink}>{texts.copyLink}</Button>
      <Button kind="primary" onClick={acts.onExport}>
        {texts.exporting.open}
      </Button>
    </>
  );
}
