import type { Tx } from '#platform/db'
import type { OrganisationId } from '#people'
import { agentOf } from '../person-agent.ts'
import type { Pseudonym } from '../pseudonym-store.ts'
import { nameNote } from './name-note.ts'
import { deleteNotesAt } from './store.ts'

/** Forgets the states that tools kept about somebody in these activities of an organisation, and their profiles. Gives how many. */
export async function forgetNotes(
  tx: Tx,
  {
    organisationId,
    agent,
    activityIds,
  }: { organisationId: OrganisationId; agent: Pseudonym; activityIds: string[] },
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
