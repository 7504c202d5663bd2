import {
  lateOf,
  signatureOf,
  type Attended,
  type Reason,
  type Signature,
  type Signed,
} from '../attendance.ts'
import type { NewLine } from './line.ts'

/** What a line says, as its table keeps it. */
export type AttendedRow = {
  status: Attended['status']
  lateMinutes: number
  reason: Reason | null
  reasonWords: string | null
  signed: Signed | null
  drawing: string | null
}

/** @throws when the row says two things at once. */
export function attendedOf<Row extends AttendedRow>(row: Row): Attended & Omit<Row, keyof AttendedRow> {
  const { status, lateMinutes, reason, reasonWords, signed, drawing, ...line } = row
  if (status === 'absent') {
    if (lateMinutes || signed || drawing) throw new Error('an absence is neither late nor signed')
    return { ...line, status, reason, reasonWords }
  }
  if (reason || reasonWords) throw new Error('a presence has no reason')
  return { ...line, status, lateMinutes, signature: signatureIn(signed, drawing) }
}

function signatureIn(how: Signed | null, drawing: string | null): Signature | undefined {
  if (how === 'drawn' && drawing) return { how, drawing }
  if (how === 'drawn' || drawing) throw new Error('a drawing and its signature go together')
  return how ? { how } : undefined
}

export function rowOf(line: NewLine) {
  const { id, halfDayId, personId, justification, countersigned, saidBy, saidAt, keptAt, why, source } = line
  const signature = signatureOf(line)
  const away = line.status === 'absent' ? line : undefined
  return {
    id,
    halfDayId,
    personId,
    justification,
    countersigned,
    saidBy,
    saidAt,
    keptAt,
    why: why && 'words' in why ? why.words : null,
    whyCode: why && 'code' in why ? why.code : null,
    source,
    status: line.status,
    lateMinutes: lateOf(line),
    reason: away?.reason,
    reasonWords: away?.reasonWords,
    signed: signature?.how,
    drawing: signature?.how === 'drawn' ? signature.drawing : null,
  }
}
