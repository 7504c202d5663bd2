import type { Db } from '#platform/db'
import { dropBrowsers } from '#platform/notices'
import { markClosed } from './session-store.ts'
import type { PersonId } from '../ids.ts'

/** Closes one session of this person, or every one but the one in hand. The browsers that leave show no message of theirs any more. */
export async function closeSessions(
  db: Db,
  personId: PersonId,
  which: { id: string } | { allBut: string },
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const sessions = await markClosed(tx, personId, which, now)
    if (sessions.length > 0) await dropBrowsers(tx, { entries: sessions })
  })
}
