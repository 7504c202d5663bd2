import { typo, writeCount } from '#platform/i18n'
import { writeClock } from '#platform/time'
import { Alert } from '#platform/ui'
import { recipientOf, type Workday } from '../workday/door.ts'
import { kilometres } from '../measures.ts'
import { changedBetween } from './take-back-plan.ts'
import type { DayPlan } from '../plan/door.ts'

const RECENT_MS = 30 * 60_000

/** An order that came while the day was planned: which one, and what it moved. */
export function JustTaken({ work, before, now }: { work: Workday; before: DayPlan | undefined; now: Date }) {
  const { kept } = work
  if (kept?.how !== 'order taken' || !before || now.getTime() - kept.madeAt.getTime() > RECENT_MS) return null
  const { added, changed, distance_m } = changedBetween(before, kept)
  if (added.length === 0) return null
  const names = added.map((id) => recipientOf(work, id)).join(', ')
  const moved =
    changed.length === 0
      ? 'Aucune autre ne change de vélo'
      : `${writeCount(changed.length, 'autre change', 'autres changent')} de vélo`
  return (
    <Alert title={typo(`Commande arrivée à ${writeClock(kept.madeAt)} : ${names}`)}>
      {typo(`${moved}, + ${kilometres(Math.max(0, distance_m))}.`)}
    </Alert>
  )
}
