import type { CountedRow, Figure, Obligation } from '#actions'
import { dayOf, writeDate, writeMinutes, type Day } from '#platform/time'
import { foadShare, type Activity } from '../activity.ts'

/** What the figures of a group are made of, whoever counted it. Minutes are those of the programme, and those credited. */
export type Counts = {
  groupId: string
  started: number
  neverStarted: number
  foadMinutes: number
  totalMinutes: number
  pmsmpMinutes: number
  creditedMinutes: number
}

export type TraineeRow = {
  groupId: string
  personId: string
  fromDay: Day
  untilDay: Day | null
  /** Half-days where they were present. */
  presences: number
  creditedMinutes: number
}

/** Somebody took part unless they left on the day they were to begin, without a half-day signed nor a work proven. */
export const started = (row: TraineeRow): boolean =>
  row.untilDay === null || row.untilDay > row.fromDay || row.presences > 0 || row.creditedMinutes > 0

/** The same counts as the database, from rows: a test compares both. */
export function countFromRows(
  groupId: string,
  trainees: readonly TraineeRow[],
  activities: readonly Pick<Activity, 'mode' | 'minutes'>[],
): Counts {
  const { foadMinutes, totalMinutes } = foadShare(activities, { pmsmpCounts: true })
  const taking = trainees.filter(started)
  return {
    groupId,
    started: taking.length,
    neverStarted: trainees.length - taking.length,
    foadMinutes,
    totalMinutes,
    pmsmpMinutes: totalMinutes - foadShare(activities, { pmsmpCounts: false }).totalMinutes,
    creditedMinutes: taking.reduce((sum, one) => sum + one.creditedMinutes, 0),
  }
}

const SINCE = dayOf('2018-04-01')

/** The figures of a group. The obligation says whether the PMSMP is in the total; without one it is. */
export function figuresOf(counts: Counts, obligation: Obligation | undefined): Figure[] {
  const without = obligation !== undefined && !obligation.pmsmpCountsInTotal
  const total = counts.totalMinutes - (without ? counts.pmsmpMinutes : 0)
  const ruleSince = obligation?.fromDay ?? SINCE
  const excluded =
    without && obligation && counts.pmsmpMinutes > 0
      ? [{ count: counts.pmsmpMinutes, why: `minutes d’immersion (PMSMP) : ${obligation.reason}` }]
      : []
  return [
    participants(counts),
    share({
      key: 'foad-share',
      label: 'du temps du programme se fait à distance',
      numerator: counts.foadMinutes,
      denominator: total,
      rule: 'Minutes des activités à distance (FOAD) sur minutes du programme. Secourisme et immersion ne sont pas à distance.',
      ruleSince,
      excluded,
    }),
    share({
      key: 'foad-credited',
      label: 'du temps prévu pour les participants est validé à distance, sur preuve du travail',
      numerator: counts.creditedMinutes,
      denominator: total * counts.started,
      rule: 'Durée estimée des activités dont le travail est prouvé (Code du travail, R6313-3), sur minutes du programme multipliées par le nombre de participants. Le temps de connexion ne compte pas.',
      ruleSince,
      excluded,
    }),
  ]
}

const participants = (counts: Counts): Figure => ({
  key: 'participants',
  label: 'participants',
  value: counts.started,
  unit: 'people',
  numerator: counts.started,
  denominator: null,
  rule: 'Personnes entrées dans le groupe, y compris celles qui sont parties avant la fin.',
  ruleSince: SINCE,
  excluded:
    counts.neverStarted > 0 ? [{ count: counts.neverStarted, why: 'parties avant d’avoir commencé' }] : [],
  masked: false,
})

function share(what: Omit<Figure, 'value' | 'unit' | 'masked'>): Figure {
  const { numerator, denominator } = what
  const value = numerator !== null && denominator ? Math.round((numerator / denominator) * 1000) / 10 : null
  return { ...what, value, unit: 'percent', masked: false }
}

/** The row behind a figure: who was counted, and why. */
export function rowOf(row: TraineeRow, key: string): CountedRow {
  if (!started(row))
    return { personId: row.personId, counted: 'excluded', why: 'Partie avant d’avoir commencé' }
  const why =
    key === 'foad-credited'
      ? `${writeMinutes(row.creditedMinutes)} validées à distance`
      : row.untilDay
        ? `Entrée le ${writeDate(row.fromDay)}, partie le ${writeDate(row.untilDay)}`
        : `Entrée le ${writeDate(row.fromDay)}`
  return { personId: row.personId, counted: 'in', why }
}
