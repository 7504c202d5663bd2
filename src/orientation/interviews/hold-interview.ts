import { rightOver, type Actor, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { foundThere } from '#platform/web'
import type { Day } from '#platform/time'
import { refuse, type Refused } from '#platform/refusal'
import { readInterview, saveInterview, saveNotes } from './store.ts'
import { versionOfInterview, type Needs } from './interview.ts'
import { lockPositioning, readPositioning } from '../positioning-store.ts'
import { saveStanding, touch } from '../standing-store.ts'
import { interview } from '../positioning.ts'
import { insertStep } from '../step-store.ts'
import { mayFollow } from '../access.ts'
import type { PositioningId } from '../ids.ts'

export type InterviewRefusal =
  | 'not yours'
  | 'notes of somebody else'
  | 'interview to come'
  | 'changed meanwhile'

/**
 * Keeps what was said in an interview: the needs, for the commission; the notes, for their author alone, null where the form says nothing of them. Done again, it
 * corrects the first, as it was `seen`. Who was decided already may still be heard: that moves nothing.
 */
export async function holdInterview(
  db: Db,
  what: Needs & { positioningId: PositioningId; heldOn: Day; today: Day; notes: string | null; seen: string },
  actor: Actor,
  now: Date,
): Promise<{ ok: true } | Refused<InterviewRefusal>> {
  if (what.heldOn > what.today) return refuse('interview to come')
  return db.transaction(async (tx) => {
    const seen = await readPositioning(tx, what.positioningId)
    if (!seen || !(await mayFollow(tx, actor, seen, now))) return refuse('not yours')
    const one = await lockPositioning(tx, seen.id)
    if (!one) return refuse('not yours')
    const before = await readInterview(tx, one.id)
    const notes = before?.notesBy === actor.personId ? (what.notes ?? before.notes) : what.notes
    const wanted = versionOfInterview(
      { ...what, notes: notes || null, notesBy: actor.personId },
      actor.personId,
    )
    const found = foundThere(versionOfInterview(before, actor.personId), wanted, what.seen)
    if (found === 'same') return { ok: true }
    if (found === 'changed') return refuse('changed meanwhile')
    const writesNotes = what.notes !== null && (await mayNote(tx, actor, one.personId, now))
    if (writesNotes && what.notes && before?.notesBy && before.notesBy !== actor.personId)
      return refuse('notes of somebody else')
    await saveInterview(tx, { ...what, by: actor.personId }, now)
    if (writesNotes && what.notes !== null) await saveNotes(tx, one.id, what.notes || null, actor.personId)
    const moved = interview(one.standing)
    if (moved.ok) await saveStanding(tx, one.id, moved.standing, now)
    else await touch(tx, one.id, now)
    if (!before)
      await insertStep(
        tx,
        one.id,
        { step: 'interviewed', words: null, onDay: what.heldOn, by: actor.personId },
        now,
      )
    return { ok: true }
  })
}

/** Notes are for those whom the matrix lets read their own: a referent, an adviser; not who runs the action. */
export const mayNote = async (db: Db, actor: Actor, personId: PersonId, now: Date): Promise<boolean> =>
  (await rightOver(db, actor, personId, 'interview notes', now)).reads
