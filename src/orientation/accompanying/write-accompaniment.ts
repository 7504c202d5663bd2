import { CENTRE, joinCircle, openCircle } from '#people'
import type { Tx } from '#platform/db'
import type { Accompaniment } from './accompaniment.ts'
import { insertAccompaniment } from './store.ts'

/** Writes that somebody is accompanied from a day on: their referent stands around them. @throws when the id is the circle of another thing. */
export async function writeAccompaniment(tx: Tx, one: Omit<Accompaniment, 'untilDay'>): Promise<void> {
  const { id, personId, referentId, organisationId, fromDay } = one
  if (!(await openCircle(tx, id))) throw new Error(`${id} is the circle of another thing`)
  await insertAccompaniment(tx, { ...one, untilDay: null })
  await joinCircle(tx, { circleId: id, personId, relation: CENTRE, fromDay })
  await joinCircle(tx, { circleId: id, personId: referentId, relation: 'referent', organisationId, fromDay })
}
