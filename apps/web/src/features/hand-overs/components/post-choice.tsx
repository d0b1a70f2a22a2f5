import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { keyOfPlace } from '../places-by-chart.ts';
import type { Post } from '../places-of-a-name.ts';
import styles from './hand-over.module.css';
import { PlaceList } from './place-list.tsx';

interface PostChoiceProps {
  post: Post;
  chosen: ReadonlySet<string>;
  onChoose: (keys: readonly string[], isChosen: boolean) => void;
}

/** What one post of several answers for: chosen as a whole, or place by place. */
export function PostChoice({ post, chosen, onChoose }: PostChoiceProps) {
  const { handOvers: texts } = useAdministrationTexts();
  const { party, organization, holder, places } = post;
  const keys = places.filter(({ mayHandOver }) => mayHandOver).map(keyOfPlace);
  const count = keys.filter((key) => chosen.has(key)).length;
  const isWhole = keys.length > 0 && count === keys.length;
  return (
    <fieldset className={styles.post}>
      <legend>
        <label>
          <input
            type="checkbox"
            disabled={keys.length === 0}
            checked={isWhole}
            ref={(box) => {
              if (box) box.indeterminate = count > 0 && !isWhole;
            }}
            onChange={() => onChoose(keys, !isWhole)}
          />
          <span className={styles.postName}>
            <span lang="zh-CN">{texts.ofOrganization(party.name, organization)}</span>
            <span className={styles.soft}>
              {holder?.username
                ? texts.account(holder.username)
                : texts.accounts[holder?.userId ? 'unseen' : 'unknown']}
            </span>
          </span>
        </label>
      </legend>
      <PlaceList places={places} chosen={chosen} onChoose={onChoose} />
    </fieldset>
  );
}
