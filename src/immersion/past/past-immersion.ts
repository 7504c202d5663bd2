import type { OrganisationId, PersonId } from '#people'
import { daysBetween, type Day } from '#platform/time'
import type { ImmersionId } from '../ids.ts'
import type { Aim } from '../law/door.ts'

export type Reached = 'yes' | 'partly' | 'no'

/** An immersion that was, as a list tells it. */
export type PastImmersion = {
  id: ImmersionId
  keeperId: OrganisationId
  personId: PersonId
  /** the host is whichever has this SIRET today; null when the list did not say it */
  hostSiret: string | null
  hostName: string
  /** one; several when the list ticked several */
  objects: readonly Aim[]
  fromDay: Day
  toDay: Day
  minutes: number | null
  renewsId: ImmersionId | null
  prescribedBy: string
  cddi: { start: Day; end: Day } | null
  report: 'received' | 'awaited'
  reached: Reached | null
  /** the contract as it was said; its first day is null when nobody said it */
  hired: { as: string; on: Day | null } | null
}

/** Calendar days, both ends inside; none when they were written the wrong way round. */
export const daysOf = ({ fromDay, toDay }: Pick<PastImmersion, 'fromDay' | 'toDay'>): number =>
  Math.max(0, daysBetween(fromDay, toDay) + 1)
