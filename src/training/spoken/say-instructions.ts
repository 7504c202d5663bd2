import type { PersonId } from '#people'
import type { Db, Tx } from '#platform/db'
import { claimFile, receiveSent, releaseFiles, type ReceiveRefusal } from '#platform/files'
import type { Ground } from '#platform/ground'
import { asId } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import type { Activity } from '../activity.ts'
import { lockProgramme } from '../programme-store.ts'
import { deleteSpoken, insertSpoken } from './store.ts'

export type SayRefusal = ReceiveRefusal | 'nothing said' | 'file gone'

/** Five minutes of Opus weigh one megabyte. */
const MAX_BYTES = 5_000_000

// What phones of 2018 play, and what recorders of pages and of phones write.
const playable = /^audio\/(?:ogg|webm|mpeg|mp4)$/

type Given = { activity: Pick<Activity, 'id' | 'groupId'>; file: File | undefined; by: PersonId; at: Date }

/** Keeps what a trainer said of an activity, in place of what was said before. Refusals: 'nothing said', and those of a received file. */
export async function sayInstructions(
  { db, site }: Ground,
  { activity, file, by, at }: Given,
): Promise<{ ok: true } | Refused<SayRefusal>> {
  if (!file) return refuse('nothing said')
  const received = await receiveSent(db, site.dataDir, file, { kinds: ['audio'], maxBytes: MAX_BYTES, at })
  if (!received.ok) return received
  if (!playable.test(received.file.mediaType)) return refuse('not an accepted kind')
  const fileId = asId(received.file.id)
  return db.transaction(async (tx) => {
    await lockProgramme(tx, activity.groupId)
    const claimed = await claimFile(tx, fileId, at)
    if (!claimed.ok) return refuse('file gone')
    await letGo(tx, activity.id)
    await insertSpoken(tx, { activityId: activity.id, fileId, by, at })
    return { ok: true }
  })
}

/** Takes the recording away; twice is once. */
export const unsayInstructions = (db: Db, { id, groupId }: Given['activity']): Promise<void> =>
  db.transaction(async (tx) => {
    await lockProgramme(tx, groupId)
    await letGo(tx, id)
  })

async function letGo(tx: Tx, activityId: Activity['id']): Promise<void> {
  const before = await deleteSpoken(tx, activityId)
  if (before) await releaseFiles(tx, [before])
}
