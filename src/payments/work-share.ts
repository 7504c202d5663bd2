import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/db'
import type { Ground } from '#platform/ground'
import { shareSent, shareTakenBack } from './sale-postings.ts'
import { post } from './ledger-store.ts'
import { insertMove, movesOf, writeMoved, writeMoveRefused, type Move } from './move-store.ts'
import { providerOf } from './open-provider.ts'
import { readPayee } from './payee-store.ts'
import type { KeptPayment } from './payment.ts'
import { lockPaymentOfShare } from './payment-store.ts'
import type { Provider, Told } from './provider.ts'
import { cutNow, type Share } from './share.ts'
import { readShare, sharesOf } from './share-store.ts'

/** Makes the accounts of all merchants of a payment hold what is theirs of it. */
export async function sendShares(ground: Ground, paymentId: string, now: Date): Promise<void> {
  for (const { id } of await sharesOf(ground.db, paymentId)) await workShare(ground, id, now)
}

/**
 * Makes the account of a merchant at the provider hold what is left of a share: sends what is missing, takes back what is over. Done again, it
 * does nothing. False when the provider refused: there is not enough there any more, or the account is closed; asked again later.
 * @throws when the provider does not answer.
 */
export async function workShare(ground: Ground, shareId: string, now: Date): Promise<boolean> {
  const provider = await providerOf(ground)
  if (!provider) return false
  const { db } = ground
  let next = await db.transaction((tx) => nextMove(tx, shareId, now))
  while (next) {
    const told = await ask(db, provider, next)
    if (!told.ok) {
      await writeMoveRefused(db, next.move.id, told.words, now)
      return false
    }
    const { move } = next
    next = await db.transaction(async (tx) => {
      await keepMove(tx, move, told.value, now)
      return nextMove(tx, shareId, now)
    })
  }
  return true
}

/** A move with the share and the payment that it is about. */
type Next = { move: Move; share: Share; payment: KeptPayment }

/** The move that was written and not answered, else the one that is missing, written before it is asked. */
async function nextMove(tx: Db, shareId: string, now: Date): Promise<Next | undefined> {
  const payment = await lockPaymentOfShare(tx, shareId)
  if (!payment?.paidAt) return undefined
  const share = await readShare(tx, shareId) // as it is now that the payment is held
  if (!share) return undefined
  const moves = await movesOf(tx, shareId)
  const waiting = moves.find(({ providerId }) => !providerId)
  if (waiting) return { move: waiting, share, payment }
  const missing = missingMove(share, moves)
  if (!missing) return undefined
  await insertMove(tx, missing, now)
  return { move: missing, share, payment }
}

/** What should be asked so that the account holds what is left of the share. Only `done` moves are given. */
export function missingMove(share: Share, done: readonly Move[]): Move | undefined {
  const over = heldOf(done) - cutNow(share).netCents
  const none = { shareId: share.id, providerId: null, refusal: null }
  if (over < 0) return { ...none, id: randomUUID(), kind: 'send', cents: -over, fromId: null }
  // the last one sent first: an old one may be closed at the provider
  const sent = done.findLast((one) => one.kind === 'send' && leftOf(one, done) > 0)
  if (over === 0 || !sent) return undefined
  const cents = Math.min(over, leftOf(sent, done))
  return { ...none, id: randomUUID(), kind: 'take back', cents, fromId: sent.id }
}

const heldOf = (moves: readonly Move[]): number =>
  moves.reduce((sum, { kind, cents }) => sum + (kind === 'send' ? cents : -cents), 0)

const leftOf = (sent: Move, moves: readonly Move[]): number =>
  moves.filter(({ fromId }) => fromId === sent.id).reduce((left, { cents }) => left - cents, sent.cents)

async function ask(db: Db, provider: Provider, { move, share, payment }: Next): Promise<Told<string>> {
  const { id, cents } = move
  if (move.fromId) {
    const sent = (await movesOf(db, move.shareId)).find((one) => one.id === move.fromId)
    return provider.takeBack({ id, sentId: sent?.providerId ?? '', cents })
  }
  const payee = await readPayee(db, share.organisationId)
  if (!payee?.providerId || !payment.intentId)
    return { ok: false, refusal: 'account closed', words: 'compte pas encore ouvert' }
  return provider.send({ id, to: payee.providerId, cents, group: payment.id, intentId: payment.intentId })
}

async function keepMove(tx: Db, move: Move, providerId: string, now: Date): Promise<void> {
  const payment = await lockPaymentOfShare(tx, move.shareId)
  const share = await readShare(tx, move.shareId)
  if (!payment || !share || !(await writeMoved(tx, move.id, providerId, now))) return
  const posting = move.kind === 'send' ? shareSent : shareTakenBack
  const about = { key: move.id, paymentId: payment.id, reference: payment.reference }
  await post(tx, [posting(share.organisationId, move.cents, about)], now)
}
