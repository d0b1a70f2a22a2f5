import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { paths } from '../../lib/paths.ts';
import { changeReader } from './change-reader.ts';
import type { LoginNotice } from './login-notice.ts';

/** Goes to the page for logging in, says why, and forgets what this reader could see. */
export function useLeave(): (notice: LoginNotice) => Promise<void> {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return async (notice) => {
    // What is on the page must be gone before its data is: else it would be asked for again, and refused.
    await navigate(paths.login, { state: { notice } });
    await changeReader(queryClient);
  };
}
