import {
  askedFacts,
  isUnhurt,
  lastSaidBy,
  standingOf,
  withdrawalOf,
  type Accident,
  type AskedFact,
  type Facts,
  type KeptStatement,
  type Sayer,
} from './accident.ts'
import { factsFor, readsInjury, withoutInjury, type Circle, type ReadableFacts } from './circle.ts'

/** The last words of one who spoke of an accident. `saysInjury`: false when the injury is that of another, carried over. */
export type Account = { statement: KeptStatement; saysInjury: boolean }

const rank = ({ saidBy }: KeptStatement): number => ['person', 'guardian'].indexOf(saidBy) + 1 || 3

/** What each says, side by side, the person first: nobody's words stand for those of another. An injury is of who says it now, and comes back under nobody else’s words. */
export function accountsOf(accident: Accident): Account[] {
  const byRole = Map.groupBy(standingOf(accident), ({ saidBy }) => saidBy)
  const last = [...byRole.values()].flatMap((said) => said.at(-1) ?? [])
  const saysInjury = (one: KeptStatement): boolean => isUnhurt(one) || one.injuryBy === one.saidBy
  return last
    .toSorted((one, other) => rank(one) - rank(other) || one.n - other.n)
    .map((one) => ({ statement: one, saysInjury: saysInjury(one) }))
}

/** An account as this reader may read it. */
export const accountFor = (circle: Circle, { statement, saysInjury }: Account): ReadableFacts =>
  saysInjury ? factsFor(circle, statement) : withoutInjury(statement)

/** What this role begins to correct: its own last words and nobody else’s; undefined while it said nothing. An injury that was carried over is none of them. */
export function ownWords(accident: Accident, role: Sayer): ReadableFacts | undefined {
  const own = lastSaidBy(accident, role)
  return own?.injuryBy === role ? own : own && withoutInjury(own)
}

/** What the others say, to be read beside. */
export const accountsBeside = (accident: Accident, { role }: Pick<Circle, 'role'>): Account[] =>
  accountsOf(accident).filter(({ statement }) => statement.saidBy !== role)

/**
 * Whether this reader is asked where somebody is hurt: who reads it is, whoever else says it keeps their own words and corrects them, and of what nobody
 * says, or was withdrawn, there is nothing to hide.
 */
export function asksInjury(circle: Circle, accident: Accident): boolean {
  const own = lastSaidBy(accident, circle.role)
  if (withdrawalOf(accident) || (own && !isUnhurt(own) && own.injuryBy === circle.role)) return true
  return accountsOf(accident).every(
    ({ statement, saysInjury }) => !saysInjury || readsInjury(circle, statement),
  )
}

const inInjury: readonly AskedFact[] = ['bodyPart', 'injury']

/** What a declaration needs and nobody said yet. */
export const missingFacts = (accident: Accident): AskedFact[] => {
  const accounts = accountsOf(accident)
  return askedFacts.filter((fact) =>
    accounts.every(
      ({ statement, saysInjury }) => statement[fact] === '' || (!saysInjury && inInjury.includes(fact)),
    ),
  )
}

/** Same, as this reader may be asked for it: of an injury that they may not read, nothing. */
export const missingFor = (circle: Circle, accident: Accident): AskedFact[] => {
  const reads = asksInjury(circle, accident)
  return missingFacts(accident).filter((fact) => reads || !inInjury.includes(fact))
}

const factKeys = [
  'place',
  'exactly',
  'doing',
  'how',
  'touched',
  'bodyPart',
  'injury',
  'care',
  'stopsWork',
  'witness',
  'firstTold',
] as const satisfies readonly (keyof Facts)[]

/** True when `later` says all that `before` said, and more: nothing is corrected, it is completed. */
export const isCompletedBy = (before: Facts, later: Facts): boolean =>
  before.happenedAt.getTime() === later.happenedAt.getTime() &&
  factKeys.every(
    (key) =>
      before[key] === '' ||
      before[key] === later[key] ||
      (key === 'stopsWork' && before[key] === 'not known'),
  )

/** What was said before and stands no more, the latest first: without what the same one only completed. */
export function earlierOf(accident: Accident, accounts: readonly Account[]): KeptStatement[] {
  const { statements, withdrawals } = accident
  return statements
    .filter(({ n }) => accounts.every(({ statement }) => statement.n !== n))
    .filter(
      (one) =>
        withdrawals.some(({ n }) => n === one.n) ||
        !statements.some(
          (later) => later.n > one.n && later.saidBy === one.saidBy && isCompletedBy(one, later),
        ),
    )
    .toReversed()
}
