import { fullName, readLogin, type OrganisationId, type Person, type PersonId } from '#people'
import { newId } from '#platform/id'
import type { Day } from '#platform/time'
import type { Host } from '../hosts/door.ts'
import type { ConventionId, SignatoryId } from '../ids.ts'
import { adultFrom } from '../law/door.ts'
import type { Prescriber } from '../prescribers/door.ts'
import type { Convention, Terms, Timetable } from '../terms/door.ts'
import type { Fields } from './form-schema.ts'
import type { Signatory } from './signatory.ts'

/** Who signs for a body, as it is typed: their name, and where their code goes; null when they sign on paper. */
export type SaidSigner = { name: string; login: string | null }

/** What the form of a convention says; who it is about, and at whose place, is known besides. */
export type SaidConvention = Pick<Fields, 'id' | 'seen' | 'renewsId' | 'object' | 'fromDay' | 'toDay'> & {
  terms: Terms
  cddi: { start: Day; end: Day } | null
  employer: string
  signers: Record<'person' | 'guardian' | 'host' | 'accompanying' | 'employer' | 'prescriber', SaidSigner>
}

/** The fields that are right so far: a convention is made of them once it has an object and dates. */
export type Parts = Partial<Fields>
export type Dated = Parts & Pick<Fields, 'object' | 'fromDay' | 'toDay'>

const days = (typed: readonly string[] = []): number[] =>
  [1, 2, 3, 4, 5, 6, 7].filter((day) => typed.includes(String(day)))

/** The week that is typed, where it can be read: no half-day before. */
const timetableOf = (parts: Parts): Timetable => {
  const { morningFrom, morningTo, afternoonFrom, afternoonTo } = parts
  const isTimed =
    morningFrom &&
    morningTo &&
    afternoonFrom &&
    afternoonTo &&
    morningFrom < morningTo &&
    afternoonFrom < afternoonTo
  return {
    mornings: isTimed ? days(parts.mornings) : [],
    afternoons: isTimed ? days(parts.afternoons) : [],
    morning: [morningFrom ?? '', morningTo ?? ''],
    afternoon: [afternoonFrom ?? '', afternoonTo ?? ''],
  }
}

/** The tasks that are typed, a line each. */
export const tasksOf = ({ tasks = '' }: Parts): string[] =>
  tasks
    .split('\n')
    .map((task) => task.trim())
    .filter(Boolean)

const signer = (name: string | null = '', login: string | null = null): SaidSigner => ({
  name: name ?? '',
  login: login ? (readLogin(login) ?? null) : null,
})

export const saidOf = (parts: Dated): SaidConvention => ({
  id: parts.id ?? null,
  seen: parts.seen ?? null,
  renewsId: parts.renewsId ?? null,
  object: parts.object,
  fromDay: parts.fromDay,
  toDay: parts.toDay,
  terms: {
    objectives: parts.objectives ?? '',
    evaluation: parts.evaluation ?? '',
    tasks: tasksOf(parts),
    safety: parts.safety ?? '',
    place: parts.place ?? '',
    activity: parts.activity ?? '',
    agreement: parts.agreement ?? '',
    welcomedBy: parts.welcomedBy ?? '',
    referent: parts.referent ?? '',
    timetable: timetableOf(parts),
    practical: parts.practical ?? '',
  },
  cddi: parts.cddiFrom && parts.cddiTo ? { start: parts.cddiFrom, end: parts.cddiTo } : null,
  employer: parts.employer ?? '',
  signers: {
    person: signer('', parts.personLogin),
    guardian: signer(parts.guardian, parts.guardianLogin),
    host: signer(parts.hostSigner, parts.hostLogin),
    accompanying: signer(parts.accompanyingSigner, parts.accompanyingLogin),
    employer: signer(parts.employerSigner, parts.employerLogin),
    prescriber: signer(parts.prescriberSigner, parts.prescriberLogin),
  },
})

/** What is said, and what is known besides; nobody prescribes while that is not chosen. */
export type Writing = {
  id: ConventionId
  said: SaidConvention
  person: Person
  host: Host
  siret: string
  keeper: { id: OrganisationId; name: string }
  prescriber: Prescriber | undefined
  by: { personId: PersonId }
}

export function conventionFrom(
  { id, said, person, host, siret, keeper, prescriber, by }: Writing,
  before: Convention | undefined,
): Convention {
  const { object, fromDay, toDay, terms, renewsId, cddi } = said
  return {
    id,
    keeper,
    referentId: before?.referentId ?? by.personId,
    personId: person.id,
    hostId: host.id,
    hostSiret: siret,
    prescriber: prescriber ? { id: prescriber.organisationId, name: prescriber.name } : keeper,
    object,
    fromDay,
    toDay,
    terms,
    renewsId,
    cddi,
    version: before?.version ?? 0,
    standing: { state: 'draft' },
    reached: null,
  }
}

/** True for who is under 18 on that day. */
export const isMinorOn = ({ birthDate }: Pick<Person, 'birthDate'>, day: Day): boolean =>
  birthDate !== null && day < adultFrom(birthDate)

/** Who must sign, from what is typed. */
export function signatoriesFrom({ id, said, person, host, keeper, prescriber }: Writing): Signatory[] {
  const { signers, employer } = said
  const one = (role: Signatory['role'], name: string, forWhom: string, login: string | null): Signatory => ({
    id: newId<SignatoryId>(),
    conventionId: id,
    role,
    name,
    forWhom,
    login,
    personId: role === 'person' ? person.id : null,
  })
  const { guardian, host: there, accompanying, employer: boss, prescriber: body } = signers
  const isAccompaniedApart = prescriber !== undefined && prescriber.organisationId !== keeper.id
  return [
    one('person', fullName(person), '', signers.person.login),
    ...(isMinorOn(person, said.fromDay) ? [one('guardian', guardian.name, '', guardian.login)] : []),
    one('host', there.name, host.name, there.login),
    ...(isAccompaniedApart
      ? [one('accompanying', accompanying.name || said.terms.referent, keeper.name, accompanying.login)]
      : []),
    ...(employer ? [one('employer', boss.name, employer, boss.login)] : []),
    one('prescriber', body.name, prescriber?.name ?? '', body.login),
  ]
}
