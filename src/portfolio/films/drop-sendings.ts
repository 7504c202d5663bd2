import { rm } from 'node:fs/promises'
import type { Db } from '#platform/db'
import type { Ground } from '#platform/ground'
import type { SendingId } from '../ids.ts'
import { placeOf } from './sending.ts'
import { deleteSendings, sendingsToSweep } from './sending-store.ts'

/**
 * Nothing of them is left. One that is being read into a file is waited for; and their lines go once their bytes did: a line without bytes is seen
 * by the next sweep, bytes without a line would stay for ever.
 */
export async function dropSendings(db: Db, dataDir: string, ids: readonly SendingId[]): Promise<void> {
  if (ids.length === 0) return
  await db.transaction(async (tx) => {
    await deleteSendings(tx, ids)
    for (const id of ids) await rm(placeOf(dataDir, id), { force: true })
  })
}

/** Films that were begun a week ago and never came whole are gone. */
export async function sweepSendings({ db, site }: Ground, now: Date): Promise<void> {
  await dropSendings(db, site.dataDir, await sendingsToSweep(db, now))
}
