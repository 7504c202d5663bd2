import { randomUUID } from 'node:crypto'
import { idsOf } from '#people'
import type { Db } from '#platform/db'
import { agentOf } from './person-agent.ts'
import { nameNote } from './name-note.ts'
import { deleteNotesAt } from './note-store.ts'
import { deletePseudonyms, findPseudonym, insertPseudonym, type Pseudonym } from './pseudonym-store.ts'

/**
 * The number under which statements speak of a person of ours, made the first time: drawn, so that it says nothing once its line is
 * destroyed. `home`: this Beffroi's public address.
 */
export async function pseudonymOf(tx: Db, personId: string, home: string, at: Date): Promise<string> {
  const ids = await idsOf(tx, personId)
  const known = await findPseudonym(tx, ids, home)
  if (known) return known
  await insertPseudonym(tx, { id: randomUUID(), personId, home, at })
  const made = await findPseudonym(tx, ids, home)
  if (!made) throw new Error('a pseudonym that was just made is not there')
  return made
}

/** Nobody knows any more whom the statements about these rows of persons are about. Gives how many pseudonyms went. */
export const forgetPseudonyms = (tx: Db, personIds: readonly string[]): Promise<number> =>
  deletePseudonyms(tx, personIds)

/** Forgets the states that tools kept about somebody in these activities of an organisation, and their profiles. Gives how many. */
export async function forgetNotes(
  tx: Db,
  { organisationId, agent, activityIds }: { organisationId: string; agent: Pseudonym; activityIds: string[] },
): Promise<number> {
  const about = { organisationId, agent: agentOf(agent.id, agent.home) }
  const places = [
    nameNote({ ...about, kind: 'agent profile' }),
    ...activityIds.map((activityId) => nameNote({ ...about, kind: 'state', activityId })),
  ]
  return deleteNotesAt(
    tx,
    organisationId,
    places.map(({ place }) => place),
  )
}
