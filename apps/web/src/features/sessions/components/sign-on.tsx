import { useMutation } from '@tanstack/react-query';
import { useTexts } from '../../../texts/texts-context.tsx';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { beginSignOn } from '../sessions.queries.ts';
import styles from './sign-on.module.css';

interface SignOnProps {
  name: string;
  returnTo: string;
}

/** The way through the single sign-on of the house, where one is configured. */
export function SignOn({ name, returnTo }: SignOnProps) {
  const { login } = useOfficeTexts();
  const { states } = useTexts();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => beginSignOn(returnTo),
    networkMode: 'always',
    onSuccess: ({ url }) => window.location.assign(url),
  });
  return (
    <div className={styles.signOn}>
      <p className={styles.or}>{login.or}</p>
      <Button onClick={() => !isPending && mutate()}>{login.signOn(name)}</Button>
      <p role="alert" className={styles.refused}>
        {error && (error.name === 'RefusedError' ? error.message : states.unreachable)}
      </p>
    </div>
  );
}
