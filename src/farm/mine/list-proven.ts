import type { ProvenBy } from '#people'
import { capital, writeList } from '#platform/i18n'
import { parisDay, parisInstant } from '#platform/time'
import { cropName } from '../crop.ts'
import { sayDone } from '../day-chores.ts'
import { writeQuantity } from '../lot.ts'
import { french } from '../sentences.fr.ts'
import { ownActs, type OwnAct } from './store.ts'

/** What somebody did in the beds, a day at a time: what was harvested and how much, else the chores. */
export const provenAtFarm: ProvenBy = async (db, personIds, since) => {
  const acts = await ownActs(db, personIds, parisInstant(since, '00:00'))
  const days = Map.groupBy(acts, (one) => parisDay(one.doneAt))
  return [...days].map(([day, done]) => ({
    room: 'farm',
    id: day,
    kind: 'harvest',
    happenedOn: day,
    ...saidOf(done),
  }))
}

function saidOf(done: readonly OwnAct[]): { title: string; words: string } {
  const harvests = done.filter((one) => one.what === 'harvest')
  if (harvests.length === 0) {
    const chores = done.flatMap((one) => (one.what === 'chore' ? [sayDone(one, french)] : []))
    return { title: 'Mon travail à la ferme', words: [...new Set(chores)].join(' ; ') }
  }
  const crops = Map.groupBy(harvests, (one) => cropName({ vegetable: one.vegetable, variety: '' }, french))
  const amounts = [...crops].flatMap(([crop, all]) => {
    const units = Map.groupBy(all, (one) => one.unit)
    return [...units].map(([unit, same]) => {
      const sum = same.reduce((total, one) => total + one.quantity, 0)
      return `${crop}, ${writeQuantity(sum, unit)}`
    })
  })
  return {
    title: `Ma récolte : ${writeList([...crops.keys()].map((one) => one.toLocaleLowerCase('fr')))}`,
    words: capital(amounts.join(' ; ')),
  }
}
