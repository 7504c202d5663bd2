import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import type { Desk } from '../access.ts'
import type { Proposal } from './proposal.ts'
import { acceptedOf } from './proposal-store.ts'

export { matchingData } from './matching-data.ts'
export { deleteProposals } from './proposal-store.ts'
export { deleteWishes } from './wish-store.ts'
export { proposalsToday } from './today.ts'

/**
 * The proposals of a desk that a host accepted and that are not over, the first to begin first: who, where, for which trade and object, on which
 * days. It opens no file: whoever names the person opens theirs.
 */
export const acceptedProposals = (db: Db, { own }: Desk, now: Date): Promise<Proposal[]> =>
  acceptedOf(
    db,
    own.map(({ id }) => id),
    parisDay(now),
  )
