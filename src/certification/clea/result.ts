import { addMonths, type Day } from '#platform/time'
import type { Decision, Evaluation } from './evaluation.ts'
import type { Framework } from './framework.ts'

/** Where a person stands on one domain. `contradicted`: two results the same day, until the body says which one is right. */
export type Standing = { domain: number; state: Decision | 'contradicted'; on: Day | null }

type Line = Pick<Evaluation, 'domain' | 'decision' | 'evaluatedOn' | 'replaced'>

/**
 * The standing on a domain, from its signed lines: the latest day decides; replaced lines do not count; a line without a day
 * says nothing was evaluated and only counts when it is alone. Two results on that latest day decide nothing, whatever their order.
 */
export function standingOf(domain: number, lines: readonly Line[]): Standing {
  const live = lines.filter((line) => line.domain === domain && !line.replaced && decided(line))
  const on = live.map((line) => line.evaluatedOn).reduce(latest, null)
  const said = new Set(live.filter((line) => line.evaluatedOn === on).map((line) => line.decision))
  const [only] = said
  if (said.size > 1) return { domain, state: 'contradicted', on }
  return { domain, state: only ?? 'not evaluated', on }
}

/** Whether the lines of one domain on one day still say two things. */
export const contradict = (
  lines: readonly Line[],
  { domain, evaluatedOn }: { domain: number; evaluatedOn: Day },
): boolean =>
  standingOf(
    domain,
    lines.filter((line) => line.evaluatedOn === evaluatedOn),
  ).state === 'contradicted'

// Somebody absent that day keeps what an earlier day decided.
const decided = (line: Line) => line.decision !== 'not evaluated' && line.evaluatedOn !== null

const latest = (one: Day | null, other: Day | null): Day | null =>
  one === null || (other !== null && other > one) ? other : one

/** The standings on all the domains of a version of the framework. */
export const standingsOf = (framework: Pick<Framework, 'domains'>, lines: readonly Line[]): Standing[] =>
  framework.domains.map((domain) => standingOf(domain.number, lines))

/**
 * A partial Cléa can be completed during five years (certificat-clea.fr). From which day they run was not read at its source [U]:
 * here, from the last day on which something was decided. The only place that says so.
 */
const completion = { since: '2015-02-13', months: 60 } as const

export type CleaResult =
  | { kind: 'full'; on: Day | null; missing: number[] }
  | { kind: 'partial'; completeBefore: Day; missing: number[] }
  | { kind: 'none'; missing: number[] }
  /** A contradiction that is not answered changes the result: nothing can be said yet. */
  | { kind: 'undecided'; missing: number[] }

/**
 * Full when every domain is validated, partial when some are, none otherwise. Never stored: always derived from signed lines.
 * A contradicted domain leaves the result undecided only if its answer would change the kind of result.
 */
export function cleaResult(standings: readonly Standing[]): CleaResult {
  const validated = standings.filter((one) => one.state === 'validated').length
  const contradicted = standings.filter((one) => one.state === 'contradicted').length
  const missing = standings.filter((one) => one.state !== 'validated').map((one) => one.domain)
  const kind = kindOf(validated, standings.length)
  const on = standings.map((one) => one.on).reduce(latest, null)
  if (kindOf(validated + contradicted, standings.length) !== kind) return { kind: 'undecided', missing }
  if (kind === 'full') return { kind, on, missing: [] }
  if (kind === 'partial' && on) return { kind, completeBefore: addMonths(on, completion.months), missing }
  return { kind: 'none', missing }
}

function kindOf(validated: number, all: number): 'full' | 'partial' | 'none' {
  if (validated === 0) return 'none'
  return validated === all ? 'full' : 'partial'
}
