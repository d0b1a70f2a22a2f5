import { useTexts } from '../texts/texts-context.tsx';
import { Dialog } from './dialog.tsx';
import styles from './keys-dialog.module.css';

/** Which keys do what. */
export default function KeysDialog({ onClose }: { onClose: () => void }) {
  const { keys } = useTexts();
  return (
    <Dialog title={keys.title} onClose={onClose}>
      <dl className={styles.keys}>
        {keys.list.map(([combination, meaning]) => (
          <div key={combination}>
            <dt>
              {combination.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
