import { holdsAt, type RoleHeld } from './permissions.ts';

/** Where an organisation lies: ids of itself and of all above it; of a place, from it to the top. */
type Path = readonly string[];

/** Whether it would lie under itself, where no search upwards would end. */
export function closesRing([id]: Path, newPlace: Path): boolean {
  return id !== undefined && newPlace.includes(id);
}

/**
 * Who moves an organisation manages it, the place it leaves and the place it goes to: otherwise an admin could
 * take it away from those who oversee it, or put it under strangers.
 * @param newPlace empty: on top, which is for whoever manages the whole installation
 */
export function mayMove(held: readonly RoleHeld[], path: Path, newPlace: Path): boolean {
  return [path, path.slice(1), newPlace].every((each) =>
    holdsAt(held, 'organization.manage', each),
  );
}
