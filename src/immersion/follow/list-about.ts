import { rightOver, type Actor, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import type { Card } from '#platform/web'
import { readsAtDesk } from '../access.ts'
import { besideCard } from '../beside/door.ts'
import { conventionsOfPerson } from '../convention/door.ts'
import { CONVENTIONS } from '../frame.tsx'

/** On the page of a person: their conventions, and another one to prepare, for who may. */
export async function immersionAbout(db: Db, actor: Actor, personId: PersonId, now: Date): Promise<Card[]> {
  if (!(await readsAtDesk(db, actor, personId, now))) return besideCard(db, actor, personId, now)
  const right = await rightOver(db, actor, personId, 'immersion', now)
  if (!right.reads) return []
  const all = await conventionsOfPerson(db, [personId])
  const [latest] = all
  const cards: Card[] = latest
    ? [
        {
          title: 'Immersions',
          text: `${writeCount(all.length, 'convention')}.`,
          href: `${CONVENTIONS}/${latest.id}`,
          kind: 'look',
        },
      ]
    : []
  if (!right.writes) return cards
  const href = `${CONVENTIONS}/nouvelle?personne=${personId}`
  return [
    ...cards,
    {
      title: 'Préparer une immersion',
      text: 'Un employeur, des dates, une convention à signer.',
      href,
      kind: 'look',
    },
  ]
}
