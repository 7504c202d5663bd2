import type { FileId } from '#platform/files'
import { parisDay, type Day } from '#platform/time'
import { hasBegun, lastDayOf, type Convention, type Signatory } from '../convention/door.ts'
import type { AccidentId, ConventionId } from '../ids.ts'

/** Who speaks of an accident: whoever signs the convention, or who wrote it. */
export type Sayer = Signatory['role'] | 'referent'

export const places = ['there', 'elsewhere', 'on the way'] as const
export type Place = (typeof places)[number]
export const stops = ['no', 'yes', 'not known'] as const

/** What concerns a body: read by the smallest circle. */
export type Injury = {
  bodyPart: string
  injury: string
  care: string
  stopsWork: (typeof stops)[number]
}

/** What the form of a declaration asks, in its order: '' is what was not said yet. */
export type Facts = Injury & {
  happenedAt: Date
  place: Place | ''
  exactly: string
  doing: string
  how: string
  /** what hurt; empty when nothing did */
  touched: string
  witness: string
  firstTold: string
}

/** What a declaration cannot do without, in its order; when, and what happened, are said from the first word on. */
export const askedFacts = ['place', 'exactly', 'doing', 'bodyPart', 'injury', 'firstTold'] as const
export type AskedFact = (typeof askedFacts)[number]

/** In which order what is missing is asked, a few questions at a time; the names stand in an address. */
export const steps = ['lieu', 'activite', 'blessure', 'temoins'] as const
export type Step = (typeof steps)[number]

/** What a declaration needs of each; the other questions of a step may be left. */
export const neededIn: Record<Step, readonly AskedFact[]> = {
  lieu: ['place', 'exactly'],
  activite: ['doing'],
  blessure: ['bodyPart', 'injury'],
  temoins: ['firstTold'],
}

/** The steps in which something is missing. */
export const stepsLeft = (missing: readonly AskedFact[]): Step[] =>
  steps.filter((step) => neededIn[step].some((fact) => missing.includes(fact)))

/** How long each answer may be: together they stand on one page. */
export const lengths = {
  exactly: 120,
  doing: 160,
  how: 300,
  touched: 80,
  bodyPart: 100,
  injury: 100,
  care: 160,
  witness: 160,
  firstTold: 120,
} as const satisfies Partial<Record<keyof Facts, number>>

/** The facts as somebody says them; what was said before stays. */
export type Statement = Facts & { n: number; saidBy: Sayer; saidName: string; saidAt: Date }

/** Same, as it is kept: a correction of the rest carries an injury over, and `injuryBy`, of that name, is who said it first. */
export type KeptStatement = Statement & { injuryBy: Sayer; injuryName: string }

const injuryKeys = ['bodyPart', 'injury', 'care', 'stopsWork'] as const satisfies readonly (keyof Injury)[]

/** Nothing was said yet of where somebody is hurt. */
export const isUnhurt = ({ bodyPart, injury, care, stopsWork }: Injury): boolean =>
  !bodyPart && !injury && !care && stopsWork === 'not known'

/** What concerns the body, of these facts. */
export const injuryOf = ({ bodyPart, injury, care, stopsWork }: Injury): Injury => ({
  bodyPart,
  injury,
  care,
  stopsWork,
})

/** The statements of one accident in their order, each with who said its injury first. Of what was withdrawn until `n`, nothing is carried over. */
export function withInjurySayers(
  statements: readonly Statement[],
  withdrawals: readonly Pick<Withdrawal, 'n'>[],
): KeptStatement[] {
  const kept: KeptStatement[] = []
  for (const one of statements) {
    const last = kept.at(-1)
    const isCarried =
      last !== undefined &&
      withdrawals.every(({ n }) => n !== last.n) &&
      injuryKeys.every((key) => last[key] === one[key])
    const { injuryBy, injuryName } = isCarried ? last : { injuryBy: one.saidBy, injuryName: one.saidName }
    kept.push({ ...one, injuryBy, injuryName })
  }
  return kept
}

/** Said again, it is one more: the last one stands. */
export type AccidentDeclaration = {
  n: number
  declaredOn: Day
  reference: string
  proofId: FileId | null
  saidName: string
  saidAt: Date
}

/** It was said by mistake: all that was said until `n` is of no account. Said again, the accident stands again. */
export type Withdrawal = { n: number; why: string; by: Sayer; name: string; at: Date }

export type Accident = {
  id: AccidentId
  conventionId: ConventionId
  /** the last one says what is known; those before it, what was said */
  statements: readonly [KeptStatement, ...KeptStatement[]]
  declarations: readonly AccidentDeclaration[]
  withdrawals: readonly Withdrawal[]
}

/** What is known now. */
export const latestOf = ({ statements }: Accident): KeptStatement => statements.at(-1) ?? statements[0]

/** The declaration that stands; undefined while there is none. */
export const declarationOf = ({ declarations }: Accident): AccidentDeclaration | undefined =>
  declarations.at(-1)

/** That it is withdrawn, and why; undefined while it stands. */
export const withdrawalOf = (accident: Accident): Withdrawal | undefined =>
  accident.withdrawals.find(({ n }) => n === latestOf(accident).n)

/** What is of account: said since it was withdrawn last, and said again; while it is withdrawn, what was said until then. */
export function standingOf(accident: Accident): readonly KeptStatement[] {
  const { n: last } = latestOf(accident)
  const from = (accident.withdrawals.findLast(({ n }) => n < last)?.n ?? 0) + 1
  return accident.statements.filter(({ n }) => n >= from)
}

/** When it happened, as each said it of what is of account: each instant once, the earliest first. */
export const timesOf = (accident: Accident): Date[] =>
  [...new Set(standingOf(accident).map(({ happenedAt }) => happenedAt.getTime()))]
    .toSorted((one, other) => one - other)
    .map((time) => new Date(time))

/** From when its delays are counted: the earliest that was said, the strictest reading. */
export const earliestOf = (accident: Accident): Date => timesOf(accident)[0] ?? latestOf(accident).happenedAt

/** The last that this role said, of what is of account; undefined while it said nothing. */
export const lastSaidBy = (accident: Accident, role: Sayer): KeptStatement | undefined =>
  standingOf(accident).findLast(({ saidBy }) => saidBy === role)

/** Who accompanies the person may withdraw it; whoever alone said it too, until it is declared: from then on others answer for it. */
export const mayWithdraw = (role: Sayer, accident: Accident): boolean =>
  role === 'referent' ||
  (!declarationOf(accident) && standingOf(accident).every(({ saidBy }) => saidBy === role))

/** An accident is said of an immersion that was signed, from its first day on: also once it is over. */
export const maySay = (one: Convention, now: Date): boolean => hasBegun(one, parisDay(now))

/** On a day of the immersion, and not to come. One that was said before the immersion was stopped is completed all the same. */
export const isWithin = (
  one: Convention,
  happenedAt: Date,
  { isKnown, now }: { isKnown: boolean; now: Date },
): boolean => {
  const day = parisDay(happenedAt)
  return one.fromDay <= day && day <= (isKnown ? one.toDay : lastDayOf(one)) && happenedAt <= now
}

/** Who declares it: the employer of somebody employed, else who prescribes. */
export const bearerIn = <Of extends Pick<Signatory, 'role'>>(all: readonly Of[]): Of | undefined =>
  all.find(({ role }) => role === 'employer') ?? all.find(({ role }) => role === 'prescriber')
