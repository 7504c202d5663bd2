import type { Group } from '#actions'
import { trainersOf } from '#training'
import type { Db } from '#platform/db'
import { fold } from '#platform/i18n'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import { eligibleEvaluators } from './list-eligible-evaluators.ts'

/** The evaluator that a file names: as it names them, and the person we know by that name when exactly one fits. */
export type NamedEvaluator = { name: string; personId: PersonId | null; trainsGroup: boolean }

/** Prepares the reading of 'C. Vasseur', 'Vasseur Claire' or 'Claire VASSEUR' among those who may evaluate the group, and its trainers. */
export async function evaluatorReader(
  db: Db,
  group: Group,
  on: Day,
): Promise<(name: string) => NamedEvaluator> {
  const trainers = (await trainersOf(db, group.id)).map((one) => ({
    personId: one.personId,
    name: `${one.givenName} ${one.familyName}`,
  }))
  const evaluators = await eligibleEvaluators(db, group, on)
  return (name) => {
    const [trainer] = trainers.filter((one) => namesFit(name, one.name))
    if (trainer) return { name, personId: trainer.personId, trainsGroup: true }
    const ids = new Set(evaluators.filter((one) => namesFit(name, one.name)).map((one) => one.personId))
    const [only] = ids
    return { name, personId: ids.size === 1 ? (only ?? null) : null, trainsGroup: false }
  }
}

/** True when each word written is a word of the full name or its initial, and one at least is whole. */
function namesFit(written: string, fullName: string): boolean {
  const full = fold(fullName).split(' ')
  const words = fold(written).split(' ')
  const fits = words.every((word) =>
    full.some((one) => one === word || (word.length === 1 && one.startsWith(word))),
  )
  return fits && words.length > 1 && words.some((word) => word.length > 1)
}
