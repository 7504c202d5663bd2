import { fullName, idsOf, readPerson, type Actor } from '#people'
import type { Db } from '#platform/db'
import { typo } from '#platform/i18n'
import { parisDay } from '#platform/time'
import type { Card } from '#platform/web'
import { ownOf } from '../access.ts'
import { lockConvention, readConvention } from '../convention/door.ts'
import { CONVENTIONS } from '../frame.tsx'
import { hostWithId } from '../hosts/door.ts'
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
      const [person, host] = [await readPerson(tx, one.personId), await hostWithId(tx, one.hostId)]
      const title = `${person ? fullName(person) : ''} : personne n’a noté ce matin chez ${host?.name ?? ''}`
      await tellReferent(tx, one, title, `${UNNOTED} ${on}`, undefined, now)
      return 1
    })
  return silent
}

/** The same on the first page of who accompanies them, until somebody notes it. */
export async function unnotedToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const own = ownOf(actor).map(({ id }) => id)
  const cards: Card[] = []
  for (const id of await silentMornings(db, parisDay(now), await idsOf(db, actor.personId))) {
    const one = await readConvention(db, id)
    if (!one || !own.includes(one.keeper.id) || !isMorningAwaited(one, now)) continue
    const [person, host] = [await readPerson(db, one.personId), await hostWithId(db, one.hostId)]
    cards.push({
      title: typo(`${person ? fullName(person) : ''} : présence à noter`),
      text: typo(`Personne n’a noté ce matin chez ${host?.name ?? ''}. Appelez, puis notez.`),
      href: `${CONVENTIONS}/${id}#presences`,
      kind: 'do',
    })
  }
  return cards
}
