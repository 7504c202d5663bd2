import type { PersonId } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import type { Evidence } from '../evidence.ts'
import type { Link } from '../link.ts'
import { linksShowing } from '../link-store.ts'
import { aroundPerson, type Around } from './around-store.ts'
import type { Audience } from './audience.ts'
import type { Answers } from './picture-answer.ts'
import { answersOf } from './picture-store.ts'
import { sightsOfEach } from './shown-store.ts'

export type Sight = {
  around: Around[]
  shownTo: readonly Audience[]
  links: readonly Link[]
  answers: Answers
}

/** Who stands around this person, and what they see of this evidence. */
export async function sightOf(
  db: Db,
  { mine, evidence, now }: { mine: readonly PersonId[]; evidence: Evidence; now: Date },
): Promise<Sight> {
  const today = parisDay(now)
  const seenBy = (await sightsOfEach(db, mine, { ids: [evidence.id], on: today })).get(evidence.id) ?? []
  return {
    around: await aroundPerson(db, mine, today),
    shownTo: seenBy.filter((one) => one !== 'link'),
    links: await linksShowing(db, mine, { evidenceId: evidence.id, on: today }),
    answers: await answersOf(db, [evidence]),
  }
}
