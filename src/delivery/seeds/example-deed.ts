import type { Deed } from '../gestures/gesture.ts'
import type { OrderId } from '../ids.ts'

type Untold = { kind: 'delivered' | 'absent' | 'refused' | 'missing'; orderId: OrderId }

/** A deed of an example: its proof or its reason need not be said. */
export type ExampleDeed = Deed | (Untold & { reason?: undefined; proof?: undefined })

/** The whole deed: handed over against a name, brought back, refused without a word, or something of it missing. */
export function wholeDeed(deed: ExampleDeed): Deed {
  if (!isUntold(deed)) return deed
  const { kind, orderId } = deed
  if (kind === 'delivered') return { kind, orderId, proof: { kind: 'name', name: '' } }
  if (kind === 'absent') return { kind, orderId, reason: { code: 'brought back' } }
  if (kind === 'refused') return { kind, orderId, reason: { code: 'other', words: '' } }
  return { kind, orderId, reason: { code: 'some', missing: [] } }
}

function isUntold(deed: ExampleDeed): deed is Untold {
  if (deed.kind === 'delivered') return deed.proof === undefined
  return (deed.kind === 'absent' || deed.kind === 'refused' || deed.kind === 'missing') && !deed.reason
}
