import type { Places } from '@lianfang/contracts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Panel } from '../../../ui/panel.tsx';
import type { PlacesOf } from '../places-of.ts';
import { ChartsWithPlaces } from './charts-with-places.tsx';
import { PlaceWords } from './place-list.tsx';
import { VacantTag } from './vacant-tag.tsx';

interface PlacesToReadProps {
  of: PlacesOf;
  places: Places;
}

/** The same places for whoever keeps none of them: each leads to its stage. */
export function PlacesToRead({ of, places: { items, total } }: PlacesToReadProps) {
  const { handOvers: texts } = useAdministrationTexts();
  return (
    <Panel
      title={texts.certificate.total(total)}
      lead={'wording' in of ? texts.ofWording(of.wording) : texts.onlyRead}
    >
      <ChartsWithPlaces
        places={items}
        renderPlace={(place) => (
          <>
            <PlaceWords place={place} isLinked />
            {place.party?.isVacant && <VacantTag />}
          </>
        )}
      />
    </Panel>
  );
}
