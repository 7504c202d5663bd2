import type { Db } from '#platform/db'
import { sumBytes, type FileId } from '#platform/files'
import { refuse, type Refused } from '#platform/refusal'
import type { Own } from '../access.ts'
import type { EvidenceId } from '../ids.ts'
import { deleteKept, insertKept, keptBy, lockKeeper } from './kept-store.ts'

/** Of films on one telephone: its week has thirty millions in all, pages and pictures included (platform/bundle). */
const MOST_BYTES = 25_000_000

type Keeping = { id: EvidenceId; filmFileId: FileId; at: Date }

/** Somebody keeps a tutorial on their telephone; twice is once. Refusal: 'too much' with those that they keep already. */
export const keepTutorial = (
  db: Db,
  { actor, mine }: Own,
  { id, filmFileId, at }: Keeping,
): Promise<{ ok: true } | Refused<'too much'>> =>
  db.transaction(async (tx) => {
    await lockKeeper(tx, actor.personId)
    const others = (await keptBy(tx, mine)).filter((one) => one.id !== id)
    const film = await sumBytes(tx, [filmFileId])
    const sum = others.reduce((all, { bytes }) => all + bytes, film)
    if (sum > MOST_BYTES) return refuse('too much')
    await insertKept(tx, { personId: actor.personId, id }, at)
    return { ok: true }
  })

export const letTutorialGo = (db: Db, { mine }: Own, id: EvidenceId): Promise<void> =>
  db.transaction((tx) => deleteKept(tx, mine, id))
