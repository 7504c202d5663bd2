import type { Actor, PersonId } from '#people'
import { traineesOf } from '#training'
import { breaks, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { GroupId } from '#actions'
import { refuse, type Refused } from '#platform/refusal'
import { halfDaysOn, sizeRefusal, sstRuleOn, type SizeRefusal, type SstKind } from './sst.ts'
import { insertPlace, placesOf } from './place-store.ts'
import { insertSession, sessionsOf, type SstSession } from './store.ts'
import type { SstSessionId } from '../ids.ts'

export type SessionRefusal = SizeRefusal | 'days in disorder' | 'not a trainee' | 'already open'

/** One session as it is proposed: its people, its days. `id`: sent twice is once. */
export type WantedSession = {
  id: SstSessionId
  kind: SstKind
  trainerName: string
  firstDay: Day
  lastDay: Day
  personIds: readonly PersonId[]
}

/**
 * Opens the sessions of a group in one go, each of four to ten people: all of them or none. The same form twice is once; what it says
 * is refused when the same ids say something else, or when somebody has a session already. A refresher may hold people
 * already certified; a first training is for trainees of the group.
 */
export async function openSstSessions(
  db: Db,
  by: Actor,
  groupId: GroupId,
  wanted: readonly WantedSession[],
  at: Date,
): Promise<{ ok: true } | Refused<SessionRefusal>> {
  try {
    return await db.transaction(async (tx) => {
      const trainees = (await traineesOf(tx, groupId)).map((trainee) => trainee.personId)
      const known = await sessionsOf(tx, groupId)
      for (const one of wanted) {
        const same = known.find((session) => session.id === one.id)
        if (same && !(await isOpen(tx, same, one))) return refuse('already open')
      }
      const fresh = wanted.filter((one) => known.every((session) => session.id !== one.id))
      const seated = await placesOf(
        tx,
        known.map((session) => session.id),
      )
      if (fresh.some((one) => seated.some((place) => one.personIds.includes(place.personId))))
        return refuse('already open')
      for (const session of fresh) {
        const refusal = refusalOf(session, trainees)
        if (refusal) return refuse(refusal)
      }
      const codes = new Set(known.map((session) => session.code))
      for (const session of fresh) {
        const code = freeCode(session.kind, codes)
        codes.add(code)
        await open(tx, by, groupId, session, code, at)
      }
      return { ok: true }
    })
  } catch (cause) {
    if (breaks(cause, 'sst_sessions_group_id_code_key')) return refuse('already open')
    throw cause
  }
}

/** True when that session is the one that is asked for: its days, who trains, its people. */
async function isOpen(db: Db, known: SstSession, wanted: WantedSession): Promise<boolean> {
  const people = (await placesOf(db, [known.id])).map((place) => place.personId)
  const told = (kind: SstKind, first: Day, last: Day, trainer: string, ids: readonly string[]) =>
    [kind, first, last, trainer, ...new Set(ids.toSorted())].join('|')
  return (
    told(known.kind, known.startsOn, known.endsOn, known.trainerName, people) ===
    told(wanted.kind, wanted.firstDay, wanted.lastDay, wanted.trainerName, wanted.personIds)
  )
}

function refusalOf(session: WantedSession, trainees: readonly string[]): SessionRefusal | undefined {
  const { kind, firstDay, lastDay, personIds } = session
  const days = firstDay === lastDay ? 1 : 2
  const needed = halfDaysOn(sstRuleOn(firstDay), kind, [firstDay, lastDay]).length / 2
  if (lastDay < firstDay || days < needed) return 'days in disorder'
  if (personIds.some((id) => !trainees.includes(id))) return 'not a trainee'
  return sizeRefusal(sstRuleOn(firstDay), new Set(personIds).size)
}

/** A session that came by a file has the name that the file gave it: the next number may be taken. */
function freeCode(kind: SstKind, taken: ReadonlySet<string>): string {
  const named = (number: number) => `${kind === 'initial' ? 'SST' : 'MAC'}-${number}`
  let number = taken.size + 1
  while (taken.has(named(number))) number++
  return named(number)
}

async function open(
  tx: Tx,
  by: Actor,
  groupId: GroupId,
  { id, kind, trainerName, firstDay, lastDay, personIds }: WantedSession,
  code: string,
  at: Date,
): Promise<void> {
  const days = firstDay === lastDay ? [firstDay] : [firstDay, lastDay]
  const session = { id, groupId, code, kind, trainerName, startsOn: firstDay, endsOn: lastDay }
  await insertSession(tx, session, halfDaysOn(sstRuleOn(firstDay), kind, days), by.personId, at)
  for (const personId of new Set(personIds)) await insertPlace(tx, id, personId)
}
