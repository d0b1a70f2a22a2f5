import { Link } from 'react-router';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';

interface LoggedInAlreadyProps {
  name: string;
  returnTo: string;
}

/** An old link to the page for logging in, opened by somebody who is logged in. */
export function LoggedInAlready({ name, returnTo }: LoggedInAlreadyProps) {
  const { login } = useOfficeTexts();
  return (
    <p>
      {login.already(name)} <Link to={returnTo}>{login.goOn}</Link>
    </p>
  );
}
