import { genericOAuth } from 'better-auth/plugins/generic-oauth';

export interface SignOnProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the button is called. */
  name: string;
}

export interface PeopleAtTheDoor {
  /** The e-mail address that stands for an account here; null for a stranger. */
  findEmail(subject: string, username: string): Promise<string | null>;
}

/** Where nobody is found: an address that no account has, so that better-auth finds none either. */
const NOBODY = 'nobody@strangers.invalid';

/** Single sign-on by OpenID Connect: discovery, PKCE, and no account for whoever has none here. */
export function signOnPlugin(
  { issuer, clientId, clientSecret, name }: SignOnProvider,
  { findEmail }: PeopleAtTheDoor,
) {
  return genericOAuth({
    config: [
      {
        providerId: 'oidc',
        name,
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        pkce: true,
        scopes: ['openid', 'profile'],
        disableSignUp: true,
        requireIdTokenVerification: true,
        async mapProfileToUser({ sub, preferred_username: username }) {
          const isKnown = typeof sub === 'string' && typeof username === 'string';
          const email = isKnown ? await findEmail(sub, username) : null;
          return { email: email ?? NOBODY, emailVerified: true };
        },
      },
    ],
  });
}
