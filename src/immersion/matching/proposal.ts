import type { OrganisationId, PersonId } from '#people'
import { typo } from '#platform/i18n'
import { addMonths, DAY_MS, parisDay, weekday, type Day } from '#platform/time'
import { writeDays, writeWeekday } from '../hosts/door.ts'
import type { HostId, ProposalId } from '../ids.ts'
import type { Aim } from '../law/door.ts'

export type Answer = 'yes' | 'no' | 'later'
export const answers = ['yes', 'no', 'later'] as const satisfies readonly Answer[]

/** What became of a proposal. */
export type ProposalState =
  | { kind: 'waiting' }
  | { kind: 'answered'; answer: Answer; at: Date; isNoted: boolean }
  | { kind: 'withdrawn' }

/** Somebody proposed to a host. */
export type Proposal = {
  id: ProposalId
  personId: PersonId
  hostId: HostId
  /** where that is, whoever keeps the host: its SIRET, else the host itself */
  place: string
  byId: PersonId
  organisation: { id: OrganisationId; name: string }
  trade: string
  object: Aim
  fromDay: Day
  toDay: Day
  /** what the person chose to show, besides their first name */
  shown: string
  card: string | null
  madeAt: Date
  /** the last letter; null where the host is called */
  sentAt: Date | null
  state: ProposalState
}

/** After so long without an answer, it comes back to who proposed. */
const SILENT_DAYS = 5
/** So long a secret address answers. */
const OPEN_DAYS = 30
/** So long a proposal is kept: a no is remembered, so that nobody is proposed there again. */
const KEPT_DAYS = 730

export const silentBefore = (now: Date): Date => new Date(now.getTime() - SILENT_DAYS * DAY_MS)
export const keptSince = (now: Date): Date => new Date(now.getTime() - KEPT_DAYS * DAY_MS)

/** Nobody answered for five days: somebody calls, or writes again. */
export const isSilent = ({ state, sentAt, madeAt }: Proposal, now: Date): boolean =>
  state.kind === 'waiting' && (sentAt ?? madeAt) <= silentBefore(now)

/** True while its secret address takes what the host says: its days are not past, nor its letter too old. */
export const isInTime = ({ sentAt, toDay }: Proposal, now: Date): boolean =>
  sentAt !== null && sentAt.getTime() > now.getTime() - OPEN_DAYS * DAY_MS && toDay >= parisDay(now)

/** True while the host may answer at its secret address. */
export const isAnswerable = (one: Proposal, now: Date): boolean =>
  (one.state.kind === 'waiting' || (one.state.kind === 'answered' && one.state.answer === 'later')) &&
  isInTime(one, now)

/** The host said yes by itself: it may take it back, while it may answer otherwise. */
export const isOwnYes = <Of extends Pick<Proposal, 'state'>>(
  one: Of,
): one is Of & { state: Extract<ProposalState, { kind: 'answered' }> } =>
  one.state.kind === 'answered' && one.state.answer === 'yes' && !one.state.isNoted

/** So far ahead somebody is proposed: beyond, a wrong year was typed, or nobody knows yet. */
const MOST_MONTHS = 12

/** Why nobody is proposed for a stay that begins or ends on that day; `days`: those on which the host opens, none when it was not said. */
export function whyNotThen(day: Day, days: readonly number[], today: Day): string | undefined {
  if (day <= today) return 'Choisissez un jour à venir.'
  if (day > addMonths(today, MOST_MONTHS)) return 'C’est dans plus d’un an. Vérifiez l’année.'
  if (days.length === 0 || days.includes(weekday(day))) return undefined
  return typo(`Cet employeur n’ouvre pas le ${writeWeekday(weekday(day))} : il ouvre ${writeDays(days)}.`)
}
