import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatCount } from '../../../lib/format-count.ts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { CheckMenu } from '../../../ui/check-menu.tsx';
import type { RegisterFilter } from '../register-filter.ts';
import { registerQueries } from '../risk-register.queries.ts';

interface PartyChoiceProps {
  filter: RegisterFilter;
  onChange: (change: Pick<RegisterFilter, 'parties' | 'hasNoParty'>) => void;
}

/** A wording begins with a letter here; nobody's begins with nothing. */
const NOBODY = '';
const keyOf = (wording: string) => `w${wording}`;

/** 责任人 as printed, any of them, and 未填写. Who there is, is asked for when it is opened. */
export function PartyChoice({ filter, onChange }: PartyChoiceProps) {
  const { chart } = useTexts();
  const { filter: texts } = useRegisterTexts();
  const [isAsked, setAsked] = useState(false);
  const others = { ...filter, parties: [], hasNoParty: false };
  const { data } = useQuery({
    ...registerQueries.matrix(others, 'responsible-party'),
    enabled: isAsked,
  });
  const nameOf = (wording: string) => (wording === '' ? chart.withheldParty : wording);
  const counts = new Map((data?.rows ?? []).map(({ key, total }) => [key, total]));
  const wordings = [...counts.keys()].filter((key) => key !== null);
  const missing = filter.parties.filter((wording) => !counts.has(wording));
  const countOf = (key: string | null) => {
    const count = counts.get(key);
    return count === undefined ? undefined : formatCount(count);
  };
  const optionOf = (wording: string) => ({
    key: keyOf(wording),
    label: nameOf(wording),
    count: countOf(wording),
    lang: wording === '' ? undefined : 'zh-CN',
  });
  const chosen = [...(filter.hasNoParty ? [NOBODY] : []), ...filter.parties.map(keyOf)];
  const [only] = filter.parties;
  const said =
    chosen.length === 0
      ? texts.anyParty
      : chosen.length > 1
        ? texts.some(chosen.length)
        : only === undefined
          ? texts.noParty
          : nameOf(only);
  return (
    <CheckMenu
      label={texts.party}
      said={said}
      options={[
        { key: NOBODY, label: texts.noParty, count: countOf(null) },
        ...[...missing, ...wordings].map(optionOf),
      ]}
      chosen={chosen}
      onChoose={(keys) =>
        onChange({
          parties: keys.filter((key) => key !== NOBODY).map((key) => key.slice(1)),
          hasNoParty: keys.includes(NOBODY),
        })
      }
      clear={texts.clear}
      find={{
        label: texts.findParty,
        none: texts.noPartyFound,
        beyond: data?.left
          ? { said: texts.morePartiesThan(data.left), choose: optionOf }
          : undefined,
      }}
      onOpen={() => setAsked(true)}
    />
  );
}
