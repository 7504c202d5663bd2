import { worksAs, type Actor } from '#people'
import type { Db } from '#platform/db'
import { typo, writeCount } from '#platform/i18n'
import type { Card } from '#platform/web'
import { fundedActions } from './read-funded.ts'
import { listOwnPeople } from './follow-people.ts'

/** Where a referent and a funder look: the people who learn, the hours that are funded. */
export async function aroundToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const cards: Card[] = []
  if (worksAs(actor, 'referent')) {
    const people = new Set((await listOwnPeople(db, actor, now)).map((one) => one.personId)).size
    if (people > 0)
      cards.push({
        title: 'Suivi des formations',
        text: typo(`${writeCount(people, 'personne')} : absences et heures.`),
        href: '/formation/suivi',
        kind: 'look',
      })
  }
  const funded = await fundedActions(db, actor)
  if (funded.length > 0)
    cards.push({
      title: 'Suivi des formations',
      text: funded.map((action) => action.title).join(', '),
      href: '/formation/suivi',
      kind: 'look',
    })
  return cards
}
