import type { Group } from '#actions'
import type { Db } from '#platform/db'
import { idMadeOf, type Id } from '#platform/id'
import { parisClock, parisInstant, type Day } from '#platform/time'
import type { PersonId } from '#people'
import { groupOfHalfDay } from '../half-day-store.ts'
import type { HalfDay } from '../half-day.ts'
import type { HalfDayId } from '../ids.ts'
import { placeHalfDay, type NotPlaced } from '../calendar/door.ts'

/** A half-day to write again on another day. */
export type Copy = { of: HalfDay; day: Day }

export type NotCopied = Copy & { why: NotPlaced }

/**
 * Writes half-days again on other days, each where it can stand; those that cannot are told, with why. `form` is the form that asks: sent
 * twice, it finds its copies there and leaves them as they are now.
 */
export async function copyHalfDays(
  db: Db,
  group: Pick<Group, 'startsOn' | 'endsOn'>,
  { form, copies }: { form: Id; copies: readonly Copy[] },
  by: PersonId,
  at: Date,
): Promise<{ copied: number; left: NotCopied[] }> {
  return db.transaction(async (tx) => {
    const left: NotCopied[] = []
    for (const copy of copies) {
      const asked = copyOf(copy, form)
      if (await groupOfHalfDay(tx, asked.id)) continue
      const done = await placeHalfDay(tx, group, asked, by, at)
      if (!done.ok) left.push({ ...copy, why: done })
    }
    return { copied: copies.length - left.length, left }
  })
}

function copyOf({ of, day }: Copy, form: Id): HalfDay {
  // the same form asks for the same copy
  const id = idMadeOf<HalfDayId>(`${form} ${of.id} ${day}`)
  return {
    ...of,
    id,
    uid: `${id}@beffroi`,
    sequence: 0,
    day,
    startsAt: parisInstant(day, parisClock(of.startsAt)),
    endsAt: parisInstant(day, parisClock(of.endsAt)),
    cancelledAt: null,
  }
}
