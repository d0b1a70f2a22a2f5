import { Fragment } from 'react';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';

interface PartyNamesProps {
  parties: readonly { id: string; name: string }[];
}

/** Parties one after another, each a link to its page. */
export function PartyNames({ parties }: PartyNamesProps) {
  const { separator } = useAdministrationTexts().parties;
  return parties.map(({ id, name }, n) => (
    <Fragment key={id}>
      {n > 0 && separator}
      <Link to={paths.responsibleParty(id)} lang="zh-CN">
        {name}
      </Link>
    </Fragment>
  ));
}
