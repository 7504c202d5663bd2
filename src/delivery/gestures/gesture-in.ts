import type { AbsentReason, MissingReason, RefusedReason } from './gesture-reason.ts'
import type { Deed, Gesture, Proof } from './gesture.ts'
import type { GestureRow } from './gesture-row.ts'

/** The row as a gesture. @throws when it lacks what its kind says. */
export function gestureIn(row: GestureRow): Gesture {
  const { id, pressId, shiftId, placeId, device, doneAt, sentAt, receivedAt, byPerson } = row
  return { id, pressId, shiftId, placeId, device, doneAt, sentAt, receivedAt, byPerson, ...deedIn(row) }
}

function deedIn(row: GestureRow): Deed {
  const { kind, orderId, undoes, cold, celsiusTenths } = row
  if (kind === 'left' || kind === 'paused' || kind === 'back') return { kind }
  if (kind === 'undone' && undoes) return { kind, undoes }
  if (kind === 'temperature' && cold && celsiusTenths !== null) return { kind, cold, celsiusTenths }
  if (kind === 'collected' && orderId) return { kind, orderId }
  if (kind === 'missing' && orderId) return { kind, orderId, reason: missingReasonIn(row) }
  if (kind === 'delivered' && orderId)
    return { kind, orderId, proof: proofIn(row), ...(row.refused && { refused: row.refused }) }
  if (kind === 'absent' && orderId) return { kind, orderId, reason: absentReasonIn(row) }
  if (kind === 'refused' && orderId) return { kind, orderId, reason: refusedReasonIn(row) }
  throw contradiction(row)
}

function proofIn(row: GestureRow): Proof {
  if (row.proof === 'name') return { kind: 'name', name: row.proofWords }
  if (row.proof === 'signature') return { kind: 'signature', drawing: row.proofWords }
  if (row.proof === 'photo') return { kind: 'photo', fileId: row.fileId }
  throw contradiction(row)
}

function missingReasonIn(row: GestureRow): MissingReason {
  if (row.why === 'shut') return { code: 'shut' }
  const { why: code, missing, words } = row
  if (code === 'some') return missing ? { code, missing } : { code, words }
  throw contradiction(row)
}

function absentReasonIn(row: GestureRow): AbsentReason {
  const { why: code, words } = row
  if (code === 'other') return { code, words }
  if (code === 'again' || code === 'brought back') return { code }
  if (code === 'address not found' || code === 'entrance shut') return { code }
  throw contradiction(row)
}

function refusedReasonIn(row: GestureRow): RefusedReason {
  const { why: code, words } = row
  if (code === 'other') return { code, words }
  if (code === 'not wanted' || code === 'damaged' || code === 'wrong order') return { code }
  if (code === 'not of age') return { code }
  throw contradiction(row)
}

const contradiction = ({ id, kind }: GestureRow) => new Error(`gesture ${id} is not a whole '${kind}'`)
