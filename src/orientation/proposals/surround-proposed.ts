import { joinCircle } from '#people'
import type { Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { Id } from '#platform/id'
import type { Proposal } from './proposal.ts'

/** The referent stands around the person; one whom only the list names has no account, and reads nothing. */
export async function surround(tx: Tx, circleId: Id, { prescriber }: Proposal, fromDay: Day): Promise<void> {
  const { referentId, organisationId } = prescriber
  if (!referentId) return
  await joinCircle(tx, { circleId, personId: referentId, relation: 'referent', organisationId, fromDay })
}
