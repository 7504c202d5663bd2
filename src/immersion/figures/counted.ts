import type { ActionId } from '#actions'
import type { PersonId } from '#people'
import { addDays, type Day } from '#platform/time'
import { dueOn, isEmployed, type Moment, type Situation } from '../after/door.ts'
import type { ConventionId } from '../ids.ts'

/** An immersion that all signed, in the action whose it is. */
export type Counted = {
  id: ConventionId
  actionId: ActionId
  personId: PersonId
  /** a SIRET */
  place: string
  fromDay: Day
  lastDay: Day
  isReported: boolean
  /** the first day of the contract, or the day on which somebody said it; null when nobody was hired */
  hiredOn: Day | null
  told: Record<Moment, Situation | null>
}

/** So many days after the last one, a hire is still that of the end of the immersion. */
const END_DAYS = 31

/** A person as a figure counts them. */
export type Standing = { personId: PersonId; counted: 'in' | 'out' | 'excluded'; why: string }

export const isOver = ({ lastDay }: Counted, today: Day): boolean => lastDay < today

/** Each person with their immersions that are over, the last one first. */
const byPerson = (rows: readonly Counted[], today: Day): [PersonId, Counted, readonly Counted[]][] =>
  [
    ...Map.groupBy(
      rows.filter((row) => isOver(row, today)),
      (row) => row.personId,
    ),
  ].flatMap(([id, theirs]) => {
    const [last, ...others] = theirs.toSorted((one, other) => (one.fromDay < other.fromDay ? 1 : -1))
    return last ? [[id, last, [last, ...others]] as [PersonId, Counted, readonly Counted[]]] : []
  })

/** Who was hired where they had an immersion, a month after it at the latest. */
export const hiredAtEnd = (rows: readonly Counted[], today: Day): Standing[] =>
  byPerson(rows, today).map(([personId, last, all]) => {
    const isHired = all.some(({ hiredOn, lastDay }) => hiredOn && hiredOn <= addDays(lastDay, END_DAYS))
    if (isHired) return { personId, counted: 'in', why: 'Recrutement dit ou prouvé' }
    return addDays(last.lastDay, END_DAYS) >= today
      ? { personId, counted: 'excluded', why: 'Immersion finie depuis moins d’un mois' }
      : { personId, counted: 'out', why: 'Pas de recrutement connu' }
  })

/** Who has a job at that moment after their last immersion, as they said it. */
export const employedAt = (rows: readonly Counted[], moment: Moment, today: Day): Standing[] =>
  byPerson(rows, today).flatMap(([personId, last]): Standing[] => {
    if (dueOn(last.lastDay, moment) > today) return []
    const situation = last.told[moment]
    if (!situation) return [{ personId, counted: 'excluded', why: 'N’a pas répondu' }]
    return [
      isEmployed({ situation })
        ? { personId, counted: 'in', why: 'En emploi' }
        : { personId, counted: 'out', why: 'Sans emploi, en formation ou autre' },
    ]
  })
