import { isNameOf, professionalsOf, type OrganisationId, type Person } from '#people'
import type { Db } from '#platform/db'
import { typo } from '#platform/i18n'
import { parisDay, type Day } from '#platform/time'
import { sendingRoles } from '../access.ts'
import type { Refusing } from '../law/door.ts'
import type { Prescriber } from '../prescribers/door.ts'
import type { Convention } from '../terms/door.ts'
import { findClash, type Clash } from './find-clash.ts'
import { brokenBy } from './judge-convention.ts'
import { livedBeside } from './read-history.ts'
import type { Signatory } from './signatory.ts'

/** All that refuses a convention at once: where the person is already, each rule of the law that says no, and who signs for a body that is not theirs. */
export type Against = {
  clash: Clash | undefined
  broken: readonly Refusing[]
  foreign: { prescriberSigner?: string }
}

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
  const on = parisDay(now)
  const clash = await findClash(db, one, { preparing: [one.keeper.id], on })
  const broken = brokenBy(one, {
    birthDate: person.birthDate,
    prescriber,
    ...(await livedBeside(db, one, on)),
    signatories: isWhole ? signatories : signatories.filter(({ name }) => name !== ''),
    decidedOn: on,
  }).filter(({ rule }) => isWhole || (rule !== 'content' && rule !== 'signature-missing'))
  const foreign = prescriber ? await foreignSigner(db, one, { prescriber, signatories, on }) : {}
  return clash || broken.length > 0 || foreign.prescriberSigner ? { clash, broken, foreign } : undefined
}

type Prescribing = { prescriber: Prescriber; signatories: readonly Signatory[]; on: Day }

/** Who accompanies the person signs for their own body: another one that prescribes has its own people, who answer for it. */
async function foreignSigner(
  db: Db,
  { keeper }: Convention,
  { prescriber, signatories, on }: Prescribing,
): Promise<Against['foreign']> {
  const name = signatories.find(({ role }) => role === 'prescriber')?.name
  if (!name || prescriber.organisationId === keeper.id) return {}
  const bodies = await actsFor(db, name, { among: [keeper.id, prescriber.organisationId], on })
  if (!bodies.has(keeper.id) || bodies.has(prescriber.organisationId)) return {}
  return {
    prescriberSigner: typo(`${name} agit pour ${keeper.name} : écrivez qui signe pour ${prescriber.name}.`),
  }
}

type Asking = { among: readonly OrganisationId[]; on: Day }

/** Those of these bodies for which somebody of that name sends people that day. */
async function actsFor(db: Db, name: string, { among, on }: Asking): Promise<ReadonlySet<OrganisationId>> {
  const people = await professionalsOf(db, sendingRoles, on, among)
  return new Set(people.filter((one) => isNameOf(name, one.name)).map((one) => one.organisationId))
}
