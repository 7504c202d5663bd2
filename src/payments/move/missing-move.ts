import { randomUUID } from 'node:crypto'
import { asId } from '#platform/id'
import type { Move } from './store.ts'
import { cutNow, type Share } from '../share.ts'

/** What should be asked so that the account holds what is left of the share. Only `done` moves are given. */
export function missingMove(share: Share, done: readonly Move[]): Move | undefined {
  const over = heldOf(done) - cutNow(share).netCents
  const none = { shareId: share.id, providerId: null }
  if (over < 0) return { ...none, id: randomUUID(), kind: 'send', cents: -over, fromId: null }
  // the last one sent first: an old one may be closed at the provider
  const sent = done.findLast((one) => one.kind === 'send' && leftOf(one, done) > 0)
  if (over === 0 || !sent) return undefined
  const cents = Math.min(over, leftOf(sent, done))
  return { ...none, id: randomUUID(), kind: 'take back', cents, fromId: asId(sent.id) }
}

const heldOf = (moves: readonly Move[]): number =>
  moves.reduce((sum, { kind, cents }) => sum + (kind === 'send' ? cents : -cents), 0)

const leftOf = (sent: Move, moves: readonly Move[]): number =>
  moves.filter(({ fromId }) => fromId === sent.id).reduce((left, { cents }) => left - cents, sent.cents)
