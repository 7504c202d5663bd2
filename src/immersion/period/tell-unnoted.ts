import { fullName, idsOf, readPerson, type Actor } from '#people'
import type { Db } from '#platform/db'
import { typo } from '#platform/i18n'
import { parisDay } from '#platform/time'
import type { Card } from '#platform/web'
import { ownOf } from '../access.ts'
import { lockConvention, readConvention, type Convention } from '../convention/door.ts'
import { CONVENTIONS } from '../frame.tsx'
import { hostNames } from '../hosts/door.ts'
import { tellReferent } from '../signing/door.ts'
import { isMorningAwaited, UNNOTED } from './presence.ts'
import { silentMornings } from './unnoted-store.ts'

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
      const title = `${person ? fullName(person) : ''} : personne n’a noté ce matin chez ${host}`
      await tellReferent(tx, one, title, `${UNNOTED} ${on}`, undefined, now)
      return 1
    })
  return silent
}

/** The same on the first page of who accompanies them, until somebody notes it. */
export async function unnotedToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const own = ownOf(actor).map(({ id }) => id)
  const waiting: Convention[] = []
  for (const id of await silentMornings(db, parisDay(now), await idsOf(db, actor.personId))) {
    const one = await readConvention(db, id)
    if (one && own.includes(one.keeper.id) && isMorningAwaited(one, now)) waiting.push(one)
  }
  const nameOf = await hostNames(db, waiting)
  const cards: Card[] = []
  for (const one of waiting) {
    const person = await readPerson(db, one.personId)
    cards.push({
      title: typo(`${person ? fullName(person) : ''} : présence à noter`),
      text: typo(`Personne n’a noté ce matin chez ${nameOf(one)}. Appelez, puis notez.`),
      href: `${CONVENTIONS}/${one.id}#presences`,
      kind: 'do',
    })
  }
  return cards
}
