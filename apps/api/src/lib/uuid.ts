const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** Whether an opaque id can be one of ours; PostgreSQL answers any other with an error instead of no rows. */
export function isUuid(id: string): boolean {
  return UUID.test(id);
}
