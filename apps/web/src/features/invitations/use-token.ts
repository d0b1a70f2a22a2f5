import { useState } from 'react';
import { useLocation } from 'react-router';

const SHORTEST = 20;

/** The token of the link, as it came. The link to the content of the page writes over it in the address. */
export function useToken(): string {
  const given = useLocation().hash.slice(1);
  const [token, setToken] = useState(given);
  const isToken = given.length >= SHORTEST;
  if (isToken && given !== token) setToken(given);
  return isToken ? given : token;
}
