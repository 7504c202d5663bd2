import { readAction } from '#actions'
import { rightInCircles, type Actor, type PersonId } from '#people'
import type { Db } from '#platform/db'
import type { Card } from '#platform/web'
import { accompaniedAbout, accompaniedReferentPages } from './accompanying/door.ts'
import type { Id } from '#platform/id'
import { isOpen } from './positioning.ts'
import { positioningsOfEach, positioningsOfPerson } from './positioning-store.ts'
import { stateWords } from './sentences.ts'

/** Where this reader chooses who accompanies each of these people, by the ids that stand for them; nothing of whom they do not. */
export async function referentPages(
  db: Db,
  actor: Actor,
  personIds: readonly PersonId[],
  now: Date,
): Promise<Map<PersonId, string>> {
  const each = [...(await positioningsOfEach(db, personIds))].flatMap(([personId, all]) =>
    all
      .filter(({ standing }) => isOpen(standing.state) || standing.state === 'admitted')
      .map((one) => ({ personId, one })),
  )
  const circles = each.map(({ one }) => one.actionId)
  const rights = await rightInCircles(db, actor, circles, 'positioning', now)
  const pages = new Map<PersonId, string>(await accompaniedReferentPages(db, actor, personIds))
  for (const [i, { personId, one }] of each.entries())
    if (rights[i]?.writes && !pages.has(personId)) pages.set(personId, `/orientation/${one.id}/referent`)
  return pages
}

/** What this reader may open here of somebody: each positioning in whose circle they stand. */
export async function orientationAbout(db: Db, actor: Actor, personId: PersonId, now: Date): Promise<Card[]> {
  const all = await positioningsOfPerson(db, personId)
  const among = (ids: Id[]) => rightInCircles(db, actor, ids, 'positioning', now)
  // those who proposed stand around the positioning, those who decide around its action
  const [own, deciding] = [
    await among(all.map(({ id }) => id)),
    await among(all.map(({ actionId }) => actionId)),
  ]
  const cards = await accompaniedAbout(db, actor, personId)
  for (const [i, { id, actionId, standing }] of all.entries()) {
    if (!own[i]?.reads && !deciding[i]?.reads) continue
    const title = `Positionnement : ${(await readAction(db, actionId))?.title ?? ''}`
    cards.push({ title, text: stateWords[standing.state], href: `/orientation/${id}`, kind: 'look' })
  }
  return cards
}
