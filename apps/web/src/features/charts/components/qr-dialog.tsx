import type { Chart } from '@lianfang/contracts';
import { type ReactNode, useMemo, useState } from 'react';
import { useTexts } from '../../../texts/texts-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { drawQrCode, paintQrCode } from '../qr-picture.ts';
import styles from './qr-dialog.module.css';

interface QrDialogProps {
  chart: Chart;
  /** The stage to begin with; the whole chart without one. */
  stageId: string | null;
  linkTo: (stageId: string | null) => string;
  onCopyLink: (link: string) => void;
  onClose: () => void;
  /** What came of copying: outside of the dialog nobody could see or use it. */
  children: ReactNode;
}

/** The link as a QR code: for the wall, for a message, for a phone. */
export default function QrDialog(props: QrDialogProps) {
  const { chart, stageId, linkTo, onCopyLink, onClose, children } = props;
  const { chart: texts, qr } = useTexts();
  const [chosenId, setChosenId] = useState(stageId ?? '');
  const link = linkTo(chosenId || null);
  const picture = useMemo(() => drawQrCode(link), [link]);
  const stage = chart.stages.find((one) => one.id === chosenId);

  function save() {
    const anchor = document.createElement('a');
    anchor.href = paintQrCode(picture);
    anchor.download = `${[chart.title, stage?.name].filter(Boolean).join('-')}.png`;
    anchor.click();
  }

  return (
    <Dialog title={texts.qrCode} onClose={onClose}>
      <div className={styles.content}>
        <label className={styles.target}>
          {qr.target}
          <select value={chosenId} onChange={(event) => setChosenId(event.target.value)}>
            <option value="">{qr.wholeChart}</option>
            {chart.stages.map((one) => (
              <option key={one.id} value={one.id}>
                {texts.stageOption(one.position + 1, one.name)}
              </option>
            ))}
          </select>
        </label>
        <svg
          className={styles.code}
          viewBox={`0 0 ${picture.size} ${picture.size}`}
          shapeRendering="crispEdges"
          role="img"
          aria-label={qr.picture(stage?.name ?? chart.title)}
        >
          <path d={picture.path} />
        </svg>
        <p className={styles.link}>{link}</p>
        {leadsToThisMachine(link) && <p className={styles.warning}>{qr.onlyHere}</p>}
        <div className={styles.actions}>
          <Button onClick={() => onCopyLink(link)}>{texts.copyLink}</Button>
          <Button kind="primary" onClick={save}>
            {qr.save}
          </Button>
        </div>
      </div>
      {children}
    </Dialog>
  );
}

/** Without PUBLIC_URL a code made on the server itself would send every phone to the phone. */
function leadsToThisMachine(link: string): boolean {
  return /^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(link).hostname);
}
