import type { PersonId } from '#people'
import type { Db } from '#platform/db'
import { announce } from '#platform/facts'
import type { AfterAsk } from './ask-store.ts'
import { nextPress, type Told } from './situation.ts'
import { insertSituation, situationOf } from './situation-store.ts'

/** Keeps one press of the person, or what was heard by telephone. The same words again are once; the last line counts. */
export async function tellSituation(
  db: Db,
  { id, groupId, personId, moment }: AfterAsk,
  told: Told,
  notedBy: PersonId | null,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const before = await situationOf(tx, id)
    if (before && isSame(before, told)) return
    await insertSituation(tx, id, told, notedBy, now)
    if (nextPress(told)) return
    await announce(tx, 'situation told', { groupId, personId, moment, situation: told.situation }, now)
  })
}

const isSame = (one: Told, other: Told): boolean =>
  one.situation === other.situation && one.contract === other.contract && one.since === other.since
