import {
  injuryOf,
  lastSaidBy,
  latestOf,
  standingOf,
  type Accident,
  type KeptStatement,
  type Sayer,
} from './accident.ts'
import { factsFor, readsInjury, withoutInjury, type Circle, type ReadableFacts } from './circle.ts'

/** The last words of one who spoke of an accident. `saysInjury`: false when the injury was carried over without being asked of them. */
export type Account = { statement: KeptStatement; saysInjury: boolean }

const rank = ({ saidBy }: KeptStatement): number => ['person', 'guardian'].indexOf(saidBy) + 1 || 3

/** What each says, side by side, the person first: nobody's words stand for those of another. An injury that no one of them says is of the last. */
export function accountsOf(accident: Accident, all: Circle['all']): Account[] {
  const latest = latestOf(accident)
  const byRole = Map.groupBy(standingOf(accident), ({ saidBy }) => saidBy)
  const last = [...byRole.values()].flatMap((said) => said.at(-1) ?? [])
  const saysInjury = (one: KeptStatement): boolean => readsInjury({ role: one.saidBy, all }, one)
  const isSaid = last.some(saysInjury)
  return last
    .toSorted((one, other) => rank(one) - rank(other) || one.n - other.n)
    .map((one) => ({ statement: one, saysInjury: isSaid ? saysInjury(one) : one.n === latest.n }))
}

/** An account as this reader may read it. */
export const accountFor = (circle: Circle, { statement, saysInjury }: Account): ReadableFacts =>
  saysInjury ? factsFor(circle, statement) : withoutInjury(statement)

/** What this role begins to correct: its own last words, with the injury as it stands unless they say one; else the last that anybody said. */
export function correctedBy(accident: Accident, role: Sayer): KeptStatement {
  const latest = latestOf(accident)
  const own = lastSaidBy(accident, role)
  if (!own) return latest
  const { injuryBy, injuryName } = latest
  return own.injuryBy === role ? own : { ...own, ...injuryOf(latest), injuryBy, injuryName }
}
