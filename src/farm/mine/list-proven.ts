import type { Proving } from '#people'
import { parisDay, parisInstant } from '#platform/time'
import { sayDay, type DaySeen } from './day-seen.ts'
import { ownActs, type OwnAct } from './store.ts'

/** What somebody did in the beds, a day at a time: what was harvested and how much, else the chores. */
export const provenAtFarm: Proving = {
  find: async (db, personIds, since) => {
    const acts = await ownActs(db, personIds, parisInstant(since, '00:00'))
    const days = Map.groupBy(acts, (one) => parisDay(one.doneAt))
    return [...days].map(([day, done]) => ({
      room: 'farm',
      id: day,
      kind: 'harvest',
      happenedOn: day,
      seen: seenOf(done),
    }))
  },
  say: sayDay,
}

type Harvest = Extract<OwnAct, { what: 'harvest' }>

function seenOf(done: readonly OwnAct[]): DaySeen {
  const harvests = done.filter((one) => one.what === 'harvest')
  return harvests.length > 0
    ? { code: 'harvest', crops: sumsOf(harvests) }
    : { code: 'chores', chores: choresOf(done) }
}

/** Each crop once for each of its units, its kinds together. */
const sumsOf = (harvests: readonly Harvest[]) =>
  [...Map.groupBy(harvests, ({ vegetable }) => vegetable)].flatMap(([vegetable, all]) =>
    [...Map.groupBy(all, ({ unit }) => unit)].map(([unit, same]) => ({
      vegetable,
      unit,
      quantity: same.reduce((total, one) => total + one.quantity, 0),
    })),
  )

/** What was done twice is said once. */
function choresOf(done: readonly OwnAct[]) {
  const chores = done.flatMap((one) => {
    if (one.what !== 'chore') return []
    const { kind, words, vegetable, variety, bedName } = one
    return [{ kind, words, vegetable, variety, bedName }]
  })
  return [...new Map(chores.map((one) => [JSON.stringify(one), one])).values()]
}
