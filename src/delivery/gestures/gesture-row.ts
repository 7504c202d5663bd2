import type { FileId } from '#platform/files'
import type { ColdBox } from '../cold.ts'
import type { GestureReason, MissingGoods, RefusedGoods } from './gesture-reason.ts'
import type { Deed, Gesture, GestureKind, Noted, Proof, ProofKind } from './gesture.ts'
import type { OrderId, PressId } from '../ids.ts'

/** A gesture as the database has it: one column for all that a kind may say. */
export type GestureRow = Noted & {
  kind: GestureKind
  orderId: OrderId | null
  undoes: PressId | null
  proof: ProofKind | null
  proofWords: string
  fileId: FileId | null
  why: GestureReason['code'] | null
  words: string
  missing: readonly MissingGoods[] | null
  refused: readonly RefusedGoods[] | null
  cold: ColdBox | null
  celsiusTenths: number | null
}

/** The gesture as its row. */
export function rowOf(gesture: Gesture): GestureRow {
  const { id, pressId, shiftId, placeId, device, doneAt, sentAt, receivedAt, byPerson, kind } = gesture
  const noted = { id, pressId, shiftId, placeId, device, doneAt, sentAt, receivedAt, byPerson, kind }
  return { ...empty, ...noted, ...saidIn(gesture) }
}

const empty = {
  orderId: null,
  undoes: null,
  proof: null,
  proofWords: '',
  fileId: null,
  why: null,
  words: '',
  missing: null,
  refused: null,
  cold: null,
  celsiusTenths: null,
} satisfies Partial<GestureRow>

function saidIn(deed: Deed): Partial<GestureRow> {
  if (deed.kind === 'undone') return { undoes: deed.undoes }
  if (deed.kind === 'temperature') return { cold: deed.cold, celsiusTenths: deed.celsiusTenths }
  if (!('orderId' in deed)) return {}
  const { orderId } = deed
  if (deed.kind === 'collected') return { orderId }
  if (deed.kind === 'delivered')
    return { orderId, refused: deed.refused ?? null, ...proofColumns(deed.proof) }
  const { reason } = deed
  const missing = 'missing' in reason ? reason.missing : null
  return { orderId, why: reason.code, words: 'words' in reason ? reason.words : '', missing }
}

function proofColumns(proof: Proof): Partial<GestureRow> {
  if (proof.kind === 'name') return { proof: 'name', proofWords: proof.name }
  if (proof.kind === 'signature') return { proof: 'signature', proofWords: proof.drawing }
  return { proof: 'photo', fileId: proof.fileId }
}
