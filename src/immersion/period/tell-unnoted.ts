import { fullName, idsOf, readPerson, type Actor } from '#people'
import type { Db } from '#platform/db'
import { chez, typo } from '#platform/i18n'
import { parisDay } from '#platform/time'
import type { Card } from '#platform/web'
import { ownOf } from '../access.ts'
import { lockConvention } from '../convention/door.ts'
import { CONVENTIONS } from '../frame.tsx'
import { hostNames } from '../hosts/door.ts'
import { tellReferent } from '../signing/door.ts'
import { isMorningAwaited, isMorningLate, UNNOTED } from './presence.ts'
import { silentAround, silentMornings } from './unnoted-store.ts'

/** Tells, once, who accompanies somebody that nobody noted their morning. For a job of each ten minutes of the morning. @returns how many are silent. */
export async function tellUnnoted(db: Db, now: Date): Promise<number> {
  const on = parisDay(now)
  let silent = 0
  for (const id of await silentMornings(db, on))
    silent += await db.transaction(async (tx) => {
      const one = await lockConvention(tx, id)
      if (!one || !isMorningAwaited(one, now)) return 0
      const person = await readPerson(tx, one.personId)
      const host = (await hostNames(tx, [one]))(one)
      const title = `${person ? fullName(person) : ''} : personne n’a noté ce matin ${chez(host)}`
      await tellReferent(tx, one, title, `${UNNOTED} ${on}`, undefined, now, { isUrgent: true })
      return 1
    })
  return silent
}

/** The same on the first page of who accompanies them, until somebody notes it. */
export async function unnotedToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const own = ownOf(actor).map(({ id }) => id)
  if (own.length === 0) return []
  const silent = await silentAround(db, { mine: await idsOf(db, actor.personId), own, on: parisDay(now) })
  return silent
    .filter(({ timetable }) => isMorningLate(timetable, now))
    .map((one): Card => ({
      title: typo(`${fullName(one)} : présence à noter`),
      text: typo(`Personne n’a noté ce matin ${chez(one.hostName)}. Appelez, puis notez.`),
      href: `${CONVENTIONS}/${one.conventionId}#presences`,
      kind: 'do',
    }))
}
