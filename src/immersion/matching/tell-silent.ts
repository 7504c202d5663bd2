import type { Db } from '#platform/db'
import { tell } from '#platform/notices'
import { PROPOSALS } from './answer-proposal.ts'
import { takeSilent } from './proposal-store.ts'

/** Proposals that no host answered for five days come back to who made them, once. @returns how many. */
export const tellSilent = (db: Db, now: Date): Promise<number> =>
  db.transaction(async (tx) => {
    const silent = await takeSilent(tx, now)
    const notices = silent.map(({ id, byId }) => ({
      to: byId,
      key: `proposal ${id} silent ${now.toISOString()}`,
      title: 'Un employeur n’a pas répondu pour une immersion',
      path: `${PROPOSALS}/${id}`,
      pace: 'soon' as const,
    }))
    await tell(tx, notices, now)
    return silent.length
  })
