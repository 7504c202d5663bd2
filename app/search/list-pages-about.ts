import { readGroup } from '#actions'
import { orientationAbout } from '#orientation'
import {
  readPerson,
  relationsInCircle,
  rightOver,
  worksAs,
  directs,
  type Actor,
  type PersonId,
} from '#people'
import { immersionAbout } from '#immersion'
import { portfolioAbout } from '#portfolio'
import type { Db } from '#platform/db'
import type { Card } from '#platform/web'
import { groupIdsOf } from '#training'
import { asId } from '#platform/id'

/** All that this reader may open of somebody, room by room; each page checks again and leaves its line. */
export async function pagesAbout(db: Db, actor: Actor, personId: PersonId, now: Date): Promise<Card[]> {
  const person = await readPerson(db, personId)
  if (!person) return []
  const cards = await orientationAbout(db, actor, person.id, now)
  for (const groupId of await groupIdsOf(db, person.id)) {
    const group = await readGroup(db, groupId)
    const held = (await relationsInCircle(db, actor.personId, asId(groupId), now)).map(
      ({ relation }) => relation,
    )
    const is = (...relations: typeof held) => relations.some((one) => held.includes(one))
    const text = group?.title ?? ''
    if (is('trainer', 'training lead'))
      cards.push({
        title: 'Présences et absences',
        text,
        href: `/formation/${groupId}/presences/${person.id}`,
        kind: 'look',
      })
    if (is('trainer', 'evaluator', 'training lead'))
      cards.push({
        title: 'Cléa : évaluations et résultats',
        text,
        href: `/certification/personnes/${person.id}?groupe=${groupId}`,
        kind: 'look',
      })
  }
  cards.push(...(await portfolioAbout(db, actor, person.id, now)))
  cards.push(...(await immersionAbout(db, actor, person.id, now)))
  const right = await rightOver(db, actor, person.id, 'contract', now)
  if (
    right.reads &&
    right.only === undefined &&
    (worksAs(actor, 'integration adviser') || directs(actor, 'integration'))
  )
    cards.push({
      title: 'Contrats et parcours d’insertion',
      href: `/insertion/personnes/${person.id}`,
      kind: 'look',
    })
  if ((await rightOver(db, actor, person.id, 'identity', now)).writes)
    cards.push({ title: 'Corriger son identité', href: `/personnes/${person.id}/identite`, kind: 'look' })
  return cards
}
