import { idsOf, isNameOf, loginsOf, professionalsOf, type OrganisationId, type Person } from '#people'
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

/** All that refuses a convention at once: where the person is already, each rule of the law that says no, and, by field, who signs for a body or by a telephone that is not theirs. */
export type Against = {
  clash: Clash | undefined
  broken: readonly Refusing[]
  foreign: Record<string, string>
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
  const foreign = {
    ...(prescriber ? await foreignSigner(db, one, { prescriber, signatories, on }) : {}),
    ...(await foreignLogins(db, one, signatories)),
  }
  const isAgainst = clash || broken.length > 0 || Object.keys(foreign).length > 0
  return isAgainst ? { clash, broken, foreign } : undefined
}

/** Whose code goes to nobody who prepares the convention. */
const signsAlone: readonly Signatory['role'][] = ['person', 'guardian', 'host']

const NOT_THEIRS = typo(
  'C’est le contact de qui prépare la convention. Écrivez celui de la personne qui signe, ou laissez vide : elle signe sur papier.',
)

/** Who accompanies the person receives no code of somebody else: they would sign for them. */
async function foreignLogins(
  db: Db,
  { referentId }: Convention,
  signatories: readonly Signatory[],
): Promise<Against['foreign']> {
  const alone = signatories.filter(({ role, login }) => login && signsAlone.includes(role))
  if (alone.length === 0) return {}
  const own = (await loginsOf(db, await idsOf(db, referentId))).map(({ login }) => login)
  return Object.fromEntries(
    alone.filter(({ login }) => login && own.includes(login)).map(({ role }) => [`${role}Login`, NOT_THEIRS]),
  )
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
