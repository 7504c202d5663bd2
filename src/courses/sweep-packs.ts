import { rm } from 'node:fs/promises'
import type { Db } from '#platform/db'
import { DAY_MS } from '#platform/time'
import { keptAmong } from './member-store.ts'
import { dropPack, oldPacks } from './pack-disk.ts'

/** Takes from the disk what no package names: an import that was cut, a course that was taken away. Gives how many files went. */
export async function sweepPacks(db: Db, dataDir: string, now: Date): Promise<number> {
  const { ids, halves } = await oldPacks(dataDir, new Date(now.getTime() - DAY_MS))
  const kept = await keptAmong(db, ids)
  const gone = ids.filter((id) => !kept.has(id))
  for (const id of gone) await dropPack(dataDir, id)
  for (const place of halves) await rm(place, { force: true })
  return gone.length + halves.length
}
