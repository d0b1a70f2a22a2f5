import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { useLogOut } from '../use-log-out.ts';
import styles from './account-menu.module.css';

/** The last line of the menu. */
export function LogOutButton() {
  const { account } = useOfficeTexts();
  const { leave, isLeaving, hasFailed } = useLogOut();
  return (
    <>
      <button type="button" onClick={leave}>
        {isLeaving ? account.loggingOut : account.logOut}
      </button>
      <p role="alert" className={styles.refused}>
        {hasFailed && account.notLoggedOut}
      </p>
    </>
  );
}
