import type { PersonId } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import type { Evidence } from '../evidence.ts'
import { aroundPerson, type Around } from './around-store.ts'
import type { Audience } from './audience.ts'
import type { Answers } from './picture-answer.ts'
import { answersOf } from './picture-store.ts'
import { audiencesOfEach } from './shown-store.ts'

export type Sight = { around: Around[]; shownTo: readonly Audience[]; answers: Answers }

/** Who stands around this person, and what they see of this evidence. */
export async function sightOf(
  db: Db,
  { mine, evidence, now }: { mine: readonly PersonId[]; evidence: Evidence; now: Date },
): Promise<Sight> {
  const shown = await audiencesOfEach(db, [evidence.id])
  return {
    around: await aroundPerson(db, mine, parisDay(now)),
    shownTo: shown.get(evidence.id) ?? [],
    answers: await answersOf(db, [evidence]),
  }
}
