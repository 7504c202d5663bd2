import type { Day } from '#platform/time'

/** What an immersion is for (L5135-1): to discover a trade or sector, to confirm a project, to start a recruitment. */
export const aims = ['discover', 'confirm', 'recruit'] as const
export type Aim = (typeof aims)[number]

/** A convention as the law sees it; a person, an objective is a name that is equal or not to another, a host is a SIRET. */
export type LawConvention = {
  id?: string
  /** the convention of the history that it renews */
  renews?: string
  person: string
  host: string
  object?: Aim
  /** what was ticked, when that is not exactly `object` */
  objects?: readonly string[]
  objectives?: string
  start: Day
  end: Day
  presenceDays?: readonly Day[]
  presencePerWeek?: number
}

export type PastConvention = LawConvention & {
  /** before it began: it never was */
  cancelled?: boolean
  objectivesReached?: boolean
  withinCddi?: boolean
}

export type SignerRole = 'person' | 'host' | 'prescriber' | 'accompanying' | 'employer' | 'guardian'

export type Signature = { role: string; by?: string; for?: string; channel?: string }

export type Week = { monday: Day; hours: readonly number[] }

/** Hours of the clock on a day, 'HH:MM' to 'HH:MM'. */
export type Presence = { day: Day; from: string; to: string }

/** One convention and its circumstances. Only what is given is judged: a rule whose keys are absent does not apply. */
export type Question = {
  convention: LawConvention
  history: readonly PastConvention[]
  cddi?: { start: Day; end: Day }
  birthDate?: Day
  weeks?: readonly Week[]
  /** when, where it is known: how long stands in `weeks` */
  presences?: readonly Presence[]
  prescriber?: { kind: string; delegation?: { by?: string; from?: Day; to?: Day } }
  /** the last act that made the convention */
  decidedOn?: Day
  signatures?: readonly Signature[]
  accompanyingDistinct?: boolean
  employed?: boolean
  missing?: readonly string[]
  hostPurpose?: string
}

/** One of the rules of the ledger; the first one broken is the answer. */
export type RuleKey =
  | 'content'
  | 'one-object'
  | 'no-disguised-work'
  | 'prescriber-delegation'
  | 'prescriber-kind'
  | 'signature-missing'
  | 'sign-for-another'
  | 'same-channel'
  | 'antedated'
  | 'dates'
  | 'one-month'
  | 'renewal-once'
  | 'renewal-same-object'
  | 'renewal-objectives'
  | 'renewal-length'
  | 'two-per-host'
  | 'same-object-twice'
  | 'sixty-days'
  | 'cddi-quarter'
  | 'day-adult'
  | 'week-adult'
  | 'day-minor'
  | 'week-minor'
  | 'rest-minor'
  | 'night-minor'
  | 'pause-minor'
  | 'daily-rest-minor'
  | 'daily-rest-adult'
  | 'weekly-rest-adult'
