import { Link } from 'react-router';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { FormActions } from '../../../ui/form.tsx';
import { useLogOut } from '../use-log-out.ts';

interface LoggedInAlreadyProps {
  name: string;
  returnTo: string;
}

/** The page for logging in, opened by somebody who is logged in. */
export function LoggedInAlready({ name, returnTo }: LoggedInAlreadyProps) {
  const { login, account } = useOfficeTexts();
  const { leave, isLeaving, hasFailed } = useLogOut();
  return (
    <>
      <p>{login.already(name)}</p>
      <FormActions>
        <Link to={returnTo}>{login.goOn}</Link>
        <Button onClick={leave}>{isLeaving ? account.loggingOut : account.logOut}</Button>
      </FormActions>
      <p role="alert">{hasFailed && account.notLoggedOut}</p>
    </>
  );
}
