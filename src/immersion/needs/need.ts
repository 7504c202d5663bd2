import { versionOf } from '#platform/web'
import type { Day } from '#platform/time'
import type { HostId, NeedId } from '../ids.ts'

export type Contract = 'CDI' | 'CDD' | 'CESU' | 'other'
export const contracts = ['CDI', 'CDD', 'CESU', 'other'] as const satisfies readonly Contract[]

/** From when: a day, a month by its first day, as soon as possible, or not said. */
export type Start = { kind: 'day' | 'month'; on: Day } | { kind: 'soon' } | { kind: 'unsaid' }

/** Minutes a week; null when it was not said. */
export type Hours = { from: number; to: number } | null

/** What a person must look at before anybody is proposed. */
export type NeedDoubt = 'contract of a person' | 'no length' | 'unknown trade'

/** Somebody is looked for: what a host says of it. */
export type SaidNeed = {
  post: string
  /** a code of the ROME; '' when none is known */
  trade: string
  hours: Hours
  contract: Contract
  contractSaid: string
  start: Start
  /** how many people; null when it was not said clearly */
  places: number | null
  /** the last day on which it may be answered */
  openUntil: Day | null
  asksFor: string
  said: string
}

export type Closed = { as: 'filled' | 'withdrawn'; on: Day | null }

export type Need = SaidNeed & {
  id: NeedId
  hostId: HostId
  asked: readonly NeedDoubt[]
  /** null while somebody is looked for */
  closed: Closed | null
  /** somebody typed, corrected or closed it here: no list writes over it */
  isTyped: boolean
}

/** True while somebody may be proposed for it. */
export const isOpen = ({ closed, openUntil }: Pick<Need, 'closed' | 'openUntil'>, today: Day): boolean =>
  closed === null && (openUntil === null || openUntil >= today)

/** What the form of a need shows, as a version. */
export const versionOfNeed = (need: Need): string =>
  versionOf([
    [need.post, need.trade, need.contract, need.contractSaid, need.asksFor, need.said],
    [need.hours?.from ?? null, need.hours?.to ?? null, need.places, need.openUntil, need.start.kind],
    'on' in need.start ? need.start.on : null,
    need.closed?.as ?? null,
  ])
