/**
 * Does a change of parties, and once more where somebody took a name between its look and its write: then it sees
 * that. Prisma tells of it somewhere inside, by the name that PostgreSQL gave the index.
 */
export async function onceMoreIfNameTaken<Result>(attempt: () => Promise<Result>): Promise<Result> {
  try {
    return await attempt();
  } catch (error) {
    if (!JSON.stringify(error).includes('responsible_parties_organization_id_name_key'))
      throw error;
    return attempt();
  }
}
