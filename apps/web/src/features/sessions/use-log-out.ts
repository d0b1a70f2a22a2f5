import { useMutation } from '@tanstack/react-query';
import { logOut } from './sessions.queries.ts';
import { useLeave } from './use-leave.ts';

interface LogOut {
  leave: () => void;
  isLeaving: boolean;
  hasFailed: boolean;
}

export function useLogOut(): LogOut {
  const leave = useLeave();
  const { mutate, isPending, isError } = useMutation({
    mutationFn: logOut,
    networkMode: 'always',
    onSuccess: () => leave('loggedOut'),
  });
  return { leave: () => isPending || mutate(), isLeaving: isPending, hasFailed: isError };
}
