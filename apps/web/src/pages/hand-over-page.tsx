import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearchParams } from 'react-router';
import styles from '../features/hand-overs/components/hand-over.module.css';
import { HolderForm } from '../features/hand-overs/components/holder-form.tsx';
import { PlaceChoice } from '../features/hand-overs/components/place-choice.tsx';
import { Wordings } from '../features/hand-overs/components/wordings.tsx';
import { HAND_OVERS_KEY } from '../features/hand-overs/hand-overs.queries.ts';
import { actOn, readPlacesOf } from '../features/hand-overs/places-of.ts';
import { PARTIES_KEY } from '../features/responsible-parties/responsible-parties.queries.ts';
import { SessionGate } from '../features/sessions/components/session-gate.tsx';
import { useAbilities } from '../features/sessions/use-session.ts';
import { paths } from '../lib/paths.ts';
import { useAdministrationTexts } from '../texts/use-administration-texts.ts';
import { PageHeading } from '../ui/page-heading.tsx';
import { Panel } from '../ui/panel.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';

export function Component() {
  return (
    <SessionGate ability="party.read">
      <MakeHandOver />
    </SessionGate>
  );
}

function MakeHandOver() {
  const { handOvers: texts, parties } = useAdministrationTexts();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const of = readPlacesOf(params);
  const mayManage = useAbilities().includes('party.manage');
  const { title, intro } = mayManage ? (of ? texts.acts[actOn(of)] : texts.choose) : texts.read;
  useDocumentTitle(title);
  return (
    <>
      <PageHeading
        title={title}
        lead={
          <>
            {intro} <Link to={paths.responsibleParties}>{parties.backToList}</Link>
          </>
        }
      />
      {of ? (
        <PlaceChoice
          key={params.toString()}
          of={of}
          onDone={async ({ id }) => {
            await queryClient.invalidateQueries({ queryKey: HAND_OVERS_KEY });
            await queryClient.invalidateQueries({ queryKey: PARTIES_KEY });
            await navigate(paths.handOver(id));
          }}
        />
      ) : (
        <div className={styles.columns}>
          <Wordings />
          {mayManage && (
            <Panel title={texts.whose} lead={texts.whoseHint}>
              <HolderForm onChoose={(holder) => setParams({ holder })} />
            </Panel>
          )}
        </div>
      )}
    </>
  );
}
