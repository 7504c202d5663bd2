import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/db'
import type { Ground } from '#platform/ground'
import { shareSent, shareTakenBack } from './sale-postings.ts'
import { post } from './ledger-store.ts'
import { insertMoves, movesOfPayment, writeMoved, writeMoveRefused, type Move } from './move-store.ts'
import { providerOf } from './open-provider.ts'
import { payeesOf } from './payee-store.ts'
import type { KeptPayment } from './payment.ts'
import { lockPayment } from './payment-store.ts'
import type { Provider, Told } from './provider.ts'
import { cutNow, type Share } from './share.ts'
import { sharesOf } from './share-store.ts'

/** A move to ask for; `sentId`: what the provider calls the sending that it takes from. */
type Next = { move: Move; organisationId: string; sentId: string }
type Answered = Next & { told: Told<string> }

/**
 * Makes the accounts of merchants at the provider hold what is left of their shares of a payment: sends what is missing, takes back what is
 * over. Each move is written before it is asked, and its id is the key: done again, it does nothing. What the provider refuses (there is
 * not enough there any more, or the account is closed) is asked again another time. @throws when it does not answer.
 */
export async function workShares(ground: Ground, paymentId: string, now: Date): Promise<void> {
  const provider = await providerOf(ground)
  if (!provider) return
  const { db } = ground
  const refused = new Set<string>()
  let answers: Answered[] = []
  for (;;) {
    const todo = await db.transaction(async (tx) => {
      const payment = await lockPayment(tx, paymentId)
      if (!payment?.paidAt || !payment.intentId) return undefined
      await keepMoves(tx, payment, answers, now)
      const moves = await nextMoves(tx, payment, refused, now)
      return { moves, group: payment.id, intentId: payment.intentId }
    })
    if (!todo || todo.moves.length === 0) return
    answers = await askAll(db, provider, todo)
    for (const { told, move } of answers) if (!told.ok) refused.add(move.shareId)
  }
}

/** For each share, the move that was written and not answered, else the one that is missing, which is written here. */
async function nextMoves(
  tx: Db,
  payment: KeptPayment,
  refused: ReadonlySet<string>,
  now: Date,
): Promise<Next[]> {
  const shares = await sharesOf(tx, payment.id) // as they are now that the payment is held
  const all = Map.groupBy(await movesOfPayment(tx, payment.id), (one) => one.shareId)
  const missing: Move[] = []
  const next = shares.flatMap((share): Next[] => {
    const done = all.get(share.id) ?? []
    const waiting = done.find(({ providerId }) => !providerId)
    const move = waiting ?? missingMove(share, done)
    if (!move || refused.has(share.id)) return []
    if (!waiting) missing.push(move)
    const sentId = done.find(({ id }) => id === move.fromId)?.providerId ?? ''
    return [{ move, organisationId: share.organisationId, sentId }]
  })
  if (missing.length > 0) await insertMoves(tx, missing, now)
  return next
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

type Todo = { moves: readonly Next[]; group: string; intentId: string }

async function askAll(db: Db, provider: Provider, { moves, group, intentId }: Todo): Promise<Answered[]> {
  const sends = moves.some(({ move }) => move.kind === 'send')
  const payees = sends
    ? await payeesOf(
        db,
        moves.map((one) => one.organisationId),
      )
    : []
  const chargeId = sends ? await provider.chargeOf(intentId) : null
  const answers: Answered[] = []
  for (const one of moves) {
    const { move, organisationId, sentId } = one
    const { id, cents } = move
    const to = payees.find((payee) => payee.organisationId === organisationId)?.providerId
    const asked = move.fromId
      ? provider.takeBack({ id, sentId, cents })
      : to
        ? provider.send({ id, to, cents, group, chargeId })
        : notOpened
    answers.push({ ...one, told: await asked })
  }
  return answers
}

const notOpened = { ok: false, refusal: 'account closed', words: 'compte pas encore ouvert' } as const

async function keepMoves(
  tx: Db,
  { id: paymentId, reference }: KeptPayment,
  answers: readonly Answered[],
  now: Date,
): Promise<void> {
  for (const { move, told } of answers) if (!told.ok) await writeMoveRefused(tx, move.id, told.words, now)
  const done = answers.flatMap(({ move, told }) => (told.ok ? [{ id: move.id, providerId: told.value }] : []))
  if (done.length === 0) return
  const written = new Set(await writeMoved(tx, done, now))
  const postings = answers
    .filter(({ move }) => written.has(move.id))
    .map(({ move: { id: key, kind, cents }, organisationId }) => {
      const posting = kind === 'send' ? shareSent : shareTakenBack
      return posting(organisationId, cents, { key, paymentId, reference })
    })
  await post(tx, postings, now)
}
