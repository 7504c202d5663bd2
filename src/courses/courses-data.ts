import type { MyData, PersonId } from '#people'
import type { Db } from '#platform/db'
import { dataFolder, type ActivityId } from '#training'
import { ownCourses, ownLaunches, ownSteps, type OwnStep } from './courses-data-store.ts'
import { type How, waivingSentence } from './registration.ts'

/** What this room knows of somebody, for themselves: the courses they followed, what they reached, when they opened each part. */
export const coursesData: MyData = async (tx, personIds) =>
  dataFolder('cours', [
    ['cours', await ownCourses(tx, personIds)],
    ['etapes', (await ownSteps(tx, personIds)).map(said)],
    ['ouvertures', await ownLaunches(tx, personIds)],
  ])

/** The traces of the courses that prove these activities, for a dossier: a table, or nothing when there is none. */
export async function courseTraces(
  db: Db,
  personIds: readonly PersonId[],
  activityIds: readonly ActivityId[],
): Promise<Uint8Array | string | undefined> {
  const steps = await ownSteps(db, personIds, activityIds)
  if (steps.length === 0) return undefined
  return dataFolder('', [['traces', steps.map(said)]]).files[0]?.bytes
}

const said = ({ cours, partie, etape, le, score, raison, mot, trace }: OwnStep) => ({
  cours,
  partie,
  le,
  score,
  raison: mot && waivingSentence({ reason: raison, word: mot }),
  trace,
  etape: howWords[etape],
})

const howWords: Record<How, string> = {
  completed: 'suivi jusqu’au bout',
  passed: 'réussi',
  failed: 'pas réussi',
  waived: 'dispensé',
  satisfied: 'tout est fait',
}
