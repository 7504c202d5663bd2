import { idsOf, type Actor, type PersonId } from '#people'
import type { Db } from '#platform/db'
import type { Card } from '#platform/web'
import { candidatesOf } from '../candidate-store.ts'
import { whenOf } from '../jury.ts'
import { juriesSeating } from '../jury-lists-store.ts'
import { isJuryTime } from '../seat.ts'

/** The grids on which this reader marks that person these days: the way back from what they were shown. */
export async function gridsMarking(db: Db, actor: Actor, personId: PersonId, now: Date): Promise<Card[]> {
  const theirs: readonly string[] = await idsOf(db, personId)
  const juries = (await juriesSeating(db, actor.personId)).filter((jury) => isJuryTime(jury, now))
  const cards = juries.map(async (jury): Promise<Card[]> => {
    const passes = (await candidatesOf(db, jury.id)).find((one) => theirs.includes(one.personId))
    const href = `/certification/jury/${jury.id}/candidats/${passes?.personId}`
    return passes ? [{ title: 'Revenir à la grille du jury', text: whenOf(jury), href, kind: 'look' }] : []
  })
  return (await Promise.all(cards)).flat()
}
