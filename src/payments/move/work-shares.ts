import type { Tx } from '#platform/db'
import type { Ground } from '#platform/ground'
import { askMoves, type AskedMove, type NextMove } from './ask-moves.ts'
import { shareSent, shareTakenBack } from '../sale-postings.ts'
import { postAtEnd } from '../ledger-store.ts'
import { missingMove } from './missing-move.ts'
import { insertMoves, movesOf, writeMoved, writeMoveRefused, type Move } from './store.ts'
import { providerOf } from '../provider/door.ts'
import { aboutPayment, isPaid, type PaidPayment } from '../payment.ts'
import { lockPayments } from '../payment-store.ts'
import { sharesOfPayments } from '../share-store.ts'
import type { PaymentId } from '../ids.ts'

/**
 * Makes the accounts of merchants at the provider hold what is left of their shares of these payments: sends what is missing, takes back what
 * is over. Each move is written before it is asked, and its id is the key: done again, it does nothing. What the provider refuses (there is
 * not enough there any more, or the account is closed) is asked again another time. @throws once all were asked, when it did not answer for some.
 */
export async function workShares(ground: Ground, paymentIds: readonly PaymentId[], now: Date): Promise<void> {
  const provider = await providerOf(ground)
  if (!provider) return
  const { db } = ground
  const left = new Set<string>() // shares that are for another time
  const silent: unknown[] = []
  for (let answers: AskedMove[] = []; ;) {
    const moves = await db.transaction(async (tx) => {
      const payments = (await lockPayments(tx, paymentIds)).filter(isPaid)
      await keepMoves(tx, answers, now)
      return nextMoves(tx, payments, left, now)
    })
    if (moves.length === 0) break
    answers = await askMoves(db, provider, moves)
    for (const one of answers) {
      if (!one.told?.ok) left.add(one.move.shareId)
      if (!one.told) silent.push(one.cause)
    }
  }
  if (silent.length > 0) throw new AggregateError(silent, 'The provider did not answer for all')
}

/** For each share, the move that was written and not answered, else the one that is missing, which is written here. */
async function nextMoves(
  tx: Tx,
  payments: readonly PaidPayment[],
  left: ReadonlySet<string>,
  now: Date,
): Promise<NextMove[]> {
  const ids = payments.map(({ id }) => id)
  const shares = await sharesOfPayments(tx, ids) // as they are now that the payments are held
  const all = Map.groupBy(await movesOf(tx, ids), (one) => one.shareId)
  const missing: Move[] = []
  const next = shares.flatMap((share): NextMove[] => {
    const done = all.get(share.id) ?? []
    const waiting = done.find(({ providerId }) => !providerId)
    const move = waiting ?? missingMove(share, done)
    const payment = payments.find(({ id }) => id === share.paymentId)
    if (!move || !payment || left.has(share.id)) return []
    if (!waiting) missing.push(move)
    const sentId = done.find(({ id }) => id === move.fromId)?.providerId ?? ''
    return [{ move, payment, organisationId: share.organisationId, sentId }]
  })
  if (missing.length > 0) await insertMoves(tx, missing, now)
  return next
}

/** Writes what the provider answered; each move that it made is a posting. */
async function keepMoves(tx: Tx, answers: readonly AskedMove[], now: Date): Promise<void> {
  for (const { move, told } of answers)
    if (told && !told.ok) await writeMoveRefused(tx, move.id, told.words, now)
  const done = answers.flatMap(({ move, told }) =>
    told?.ok ? [{ id: move.id, providerId: told.value }] : [],
  )
  if (done.length === 0) return
  const written = new Set(await writeMoved(tx, done, now))
  const postings = answers
    .filter(({ move }) => written.has(move.id))
    .map(({ move: { id, kind, cents }, organisationId, payment }) => {
      const posting = kind === 'send' ? shareSent : shareTakenBack
      return posting(organisationId, cents, aboutPayment(payment, id))
    })
  await postAtEnd(tx, postings, now)
}
