import { idsOf, type Actor, type PersonId } from '#people'
import type { Db } from '#platform/db'
import type { Card } from '#platform/web'
import { leads } from './access.ts'
import { ACCOMPANIED } from './accompaniment.ts'
import { accompanimentsOf, type Named } from './store.ts'

/** What this reader may open of how somebody is accompanied. */
export async function accompaniedAbout(db: Db, actor: Actor, personId: PersonId): Promise<Card[]> {
  return (await ledOf(db, actor, [personId])).map(({ id, organisationName, referentName, untilDay }) => ({
    title: `Accompagnement : ${organisationName}`,
    text: untilDay ? 'Terminé' : referentName,
    href: `${ACCOMPANIED}/${id}`,
    kind: 'look',
  }))
}

/** Where this reader chooses who accompanies each of these people now, by the ids that stand for them. */
export async function accompaniedReferentPages(
  db: Db,
  actor: Actor,
  personIds: readonly PersonId[],
): Promise<[PersonId, string][]> {
  const led = await ledOf(db, actor, personIds)
  return led.filter(({ untilDay }) => !untilDay).map(({ whoId, id }) => [whoId, `${ACCOMPANIED}/${id}`])
}

async function ledOf(db: Db, actor: Actor, personIds: readonly PersonId[]): Promise<Named[]> {
  const mine = await idsOf(db, actor.personId)
  return (await accompanimentsOf(db, personIds)).filter((one) => leads(actor, mine, one))
}
