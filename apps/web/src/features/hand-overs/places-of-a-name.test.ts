import type { Places } from '@lianfang/contracts';
import { describe, expect, test } from 'vitest';
import { chooseAtFirst, placesByPost } from './places-of-a-name.ts';

type Place = Places['items'][number];

function placeOf(post: string, differences: Partial<Place> = {}): Place {
  return {
    id: post,
    chart: { id: 'chart', title: '取水许可' },
    organization: '水利局',
    stage: { id: `stage of ${post}`, name: '受理', position: 0, count: 1, riskLevel: null },
    party: { id: post, name: post, isVacant: false },
    partyOrganization: { id: 'bureau', name: '水利局' },
    mayHandOver: true,
    holder: { userId: null, username: null },
    ...differences,
  };
}

const account = (userId: string) => ({ holder: { userId, username: userId } });
const elsewhere = { partyOrganization: { id: 'county', name: '某县' } };
const chosenOf = (places: Place[]) => chooseAtFirst({ holder: '某甲' }, places);

describe('chooseAtFirst', () => {
  test('takes all posts of one account in one organisation', () => {
    const places = [placeOf('甲岗', account('one')), placeOf('乙岗', account('one'))];
    expect(chosenOf(places)).toMatchObject({
      keys: ['stage of 甲岗甲岗', 'stage of 乙岗乙岗'],
      leftOut: null,
    });
  });

  test.each([
    ['of another account', account('one'), account('two')],
    ['of no account beside one of an account', account('one'), {}],
    ['of no account either', {}, {}],
  ])('leaves a second post %s to whoever knows the people', (_, first, second) => {
    const places = [placeOf('甲岗', first), placeOf('乙岗', second)];
    expect(chosenOf(places)).toMatchObject({ keys: ['stage of 甲岗甲岗'], leftOut: 'persons' });
  });

  test('leaves out what one person answers for in another organisation', () => {
    const places = [
      placeOf('甲岗', account('one')),
      placeOf('县岗', { ...account('one'), ...elsewhere }),
    ];
    expect(chosenOf(places)).toMatchObject({
      keys: ['stage of 甲岗甲岗'],
      leftOut: 'organizations',
    });
  });

  test('never takes what may only be read, and says nothing of it', () => {
    const places = [
      placeOf('县岗', { ...account('two'), ...elsewhere, mayHandOver: false }),
      placeOf('甲岗', account('one')),
    ];
    expect(chosenOf(places)).toMatchObject({ keys: ['stage of 甲岗甲岗'], leftOut: null });
    expect(chosenOf(places.slice(0, 1))).toEqual({ keys: [], leftOut: null, of: undefined });
  });

  test('takes several parties behind a wording, and none of a work list', () => {
    const places = [placeOf('甲岗'), placeOf('乙岗')];
    expect(chooseAtFirst({ wording: '经办人' }, places).keys).toHaveLength(2);
    expect(chooseAtFirst({ unassigned: 'true' }, places).keys).toEqual([]);
  });
});

test('places are kept together post by post, in the order in which they come', () => {
  const places = [placeOf('甲岗'), placeOf('乙岗'), placeOf('甲岗', { id: 'another' })];
  const posts = placesByPost(places).map(({ party, places }) => [party.name, places.length]);
  expect(posts).toEqual([
    ['甲岗', 2],
    ['乙岗', 1],
  ]);
});
