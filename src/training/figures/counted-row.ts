import type { CountedRow } from '#actions'
import { writeDate, writeMinutes } from '#platform/time'
import { started, type TraineeRow } from './counts.ts'

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
