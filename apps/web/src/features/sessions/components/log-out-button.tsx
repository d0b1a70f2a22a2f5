import { useMutation } from '@tanstack/react-query';
import { useTexts } from '../../../texts/texts-context.tsx';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { logOut } from '../sessions.queries.ts';
import { useLeave } from '../use-leave.ts';
import styles from './account-menu.module.css';

export function LogOutButton() {
  const { account } = useOfficeTexts();
  const { states } = useTexts();
  const leave = useLeave();
  const { mutate, isPending, isError } = useMutation({
    mutationFn: logOut,
    networkMode: 'always',
    onSuccess: () => leave('loggedOut'),
  });
  return (
    <>
      <button type="button" onClick={() => !isPending && mutate()}>
        {isPending ? account.loggingOut : account.logOut}
      </button>
      <p role="alert">{isError && <span className={styles.refused}>{states.unreachable}</span>}</p>
    </>
  );
}
