import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { paths } from '../../lib/paths.ts';
import { onNotSignedIn } from '../../lib/sign-in-lost.ts';
import { sessionQueries } from './sessions.queries.ts';
import { useSession } from './use-session.ts';

/** Whether somebody was logged in here and is no more, without having logged out here. */
export function useSessionEnd(): boolean {
  const queryClient = useQueryClient();
  const account = useSession()?.account;
  const isAtLogin = useLocation().pathname === paths.login;
  const [wasLoggedIn, setLoggedIn] = useState(false);
  useEffect(
    () =>
      onNotSignedIn(() => {
        void queryClient.invalidateQueries({ queryKey: sessionQueries.current.queryKey });
      }),
    [queryClient],
  );
  if (account && !wasLoggedIn) setLoggedIn(true);
  // Whoever logs out is led there, and needs not be told.
  if (account === null && isAtLogin && wasLoggedIn) setLoggedIn(false);
  return wasLoggedIn && account === null && !isAtLogin;
}
