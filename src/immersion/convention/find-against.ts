import type { Person } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import type { Refusing } from '../law/door.ts'
import type { Prescriber } from '../prescribers/door.ts'
import type { Convention } from './convention.ts'
import { findClash, type Clash } from './find-clash.ts'
import { brokenBy } from './judge-convention.ts'
import { historyOf } from './read-history.ts'
import type { Signatory } from './signatory.ts'

/** All that refuses a convention at once: where the person is already, and each rule of the law that says no. */
export type Against = { clash: Clash | undefined; broken: readonly Refusing[] }

type Known = {
  person: Pick<Person, 'birthDate'>
  prescriber: Prescriber | undefined
  signatories: readonly Signatory[]
  /** nothing is left to say: what is missing is refused too */
  isWhole: boolean
  now: Date
}

/** What refuses a convention as it stands, or undefined. */
export async function findAgainst(
  db: Db,
  one: Convention,
  { person, prescriber, signatories, isWhole, now }: Known,
): Promise<Against | undefined> {
  const clash = await findClash(db, one, [one.keeper.id])
  const broken = brokenBy(one, {
    birthDate: person.birthDate,
    prescriber,
    history: await historyOf(db, one),
    signatories: isWhole ? signatories : signatories.filter(({ name }) => name !== ''),
    decidedOn: parisDay(now),
  }).filter(({ rule }) => isWhole || (rule !== 'content' && rule !== 'signature-missing'))
  return clash || broken.length > 0 ? { clash, broken } : undefined
}
