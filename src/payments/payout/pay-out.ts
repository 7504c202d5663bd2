import type { Tx } from '#platform/db'
import { announce } from '#platform/facts'
import type { Ground } from '#platform/ground'
import { addJob, tryEach } from '#platform/jobs'
import type { OrganisationId } from '#people'
import { newId } from '#platform/id'
import { payoutAsked, payoutPaid, payoutReturned } from './postings.ts'
import { balanceOf, owedTo, post } from '../ledger-store.ts'
import { paymentsToWork, workShares } from '../move/door.ts'
import { providerOf, type PayoutReading, type Provider } from '../provider/door.ts'
import { allPayees, lockPayee, readPayee } from '../payee-store.ts'
import type { Payee } from '../payee.ts'
import {
  heldByDisputes,
  insertPayout,
  lockPayout,
  readPayout,
  writeAsked,
  writePaidOut,
  writeReturned,
} from './store.ts'
import { payableOf, payoutReference, type Payout } from './payout.ts'
import { tellPayout } from './tell-payout.ts'
import type { PayoutId } from '../ids.ts'

/** Once a week: each merchant is paid what it is owed, except what open disputes may take. One that fails does not keep the others. */
export async function payOutAll(ground: Ground, now: Date): Promise<void> {
  const payees = await allPayees(ground.db)
  await tryEach(payees, (payee) => payOutOne(ground, payee, now), 'Some merchants were not paid')
}

async function payOutOne(ground: Ground, payee: Payee, now: Date): Promise<void> {
  const provider = await providerOf(ground)
  if (!provider || !payee.providerId || !payee.paysOut) return
  await workShares(ground, await paymentsToWork(ground.db, payee.organisationId, 500), now)
  const availableCents = await provider.available(payee.providerId)
  await ground.db.transaction((tx) => askPayout(tx, payee.organisationId, availableCents, now))
}

/** Writes a payout of all that may be paid, or none. Never above what the ledger says, nor above what the provider can move. */
async function askPayout(
  tx: Tx,
  organisationId: OrganisationId,
  availableCents: number,
  now: Date,
): Promise<void> {
  const operatorId = (await lockPayee(tx, organisationId))?.operatorId
  if (!operatorId) return
  const cents = payableOf({
    owedCents: await owedTo(tx, organisationId),
    heldCents: await heldByDisputes(tx, organisationId),
    connectedCents: await balanceOf(tx, 'connected', organisationId),
    availableCents,
  })
  const id = newId<PayoutId>()
  if (cents === 0 || !(await insertPayout(tx, { id, organisationId, cents }, now))) return
  await post(tx, [payoutAsked(organisationId, cents, aboutOf({ id, operatorId }))], now)
  await addJob(tx, 'work-payout', { id }, { key: `work-payout ${id}` })
}

/** Asks the provider for a payout, or what became of it. @throws when it does not answer. */
export async function workPayout(ground: Ground, id: PayoutId, now: Date): Promise<void> {
  const { db } = ground
  const payout = await readPayout(db, id)
  const provider = await providerOf(ground)
  const payee = payout && (await readPayee(db, payout.organisationId))
  if (!payout || !provider || !payee?.providerId || payout.returnedAt) return
  const told = await tell(provider, payout, payee.providerId)
  if (told.ok) await db.transaction((tx) => keepPayout(tx, id, told.value, now))
  else await db.transaction((tx) => returnPayout(tx, id, told.words, now))
}

const tell = async (provider: Provider, { id, providerId, cents }: Payout, payee: string) =>
  providerId
    ? { ok: true as const, value: await provider.readPayout(payee, providerId) }
    : provider.payOut({ id, payee, cents, words: `Reversement ${payoutReference(id)}` })

async function keepPayout(tx: Tx, id: PayoutId, read: PayoutReading, now: Date): Promise<void> {
  await writeAsked(tx, id, read.providerId, read.arrivesOn)
  if (read.state === 'paid') await settlePayout(tx, id, now)
  if (read.state === 'returned') await returnPayout(tx, id, read.failure || 'not said', now)
}

async function settlePayout(tx: Tx, id: PayoutId, now: Date): Promise<void> {
  const payout = await lockPayout(tx, id)
  if (!payout || payout.paidAt || payout.returnedAt) return
  await writePaidOut(tx, id, now)
  await post(tx, [payoutPaid(payout.organisationId, payout.cents, aboutOf(payout))], now)
  await announce(tx, 'payout paid', told(payout), now)
  await tellPayout(tx, payout, null, now)
}

/** The bank sent it back, even after taking it: the merchant is owed it again. */
async function returnPayout(tx: Tx, id: PayoutId, failure: string, now: Date): Promise<void> {
  const payout = await lockPayout(tx, id)
  if (!payout || payout.returnedAt) return
  await writeReturned(tx, id, failure, now)
  const paid = payout.paidAt !== null
  await post(tx, [payoutReturned(payout.organisationId, payout.cents, aboutOf(payout), paid)], now)
  await announce(tx, 'payout returned', told(payout), now)
  await tellPayout(tx, payout, failure, now)
}

const told = ({ id, organisationId, cents }: Payout) => ({ payoutId: id, organisationId, cents })

const aboutOf = ({ id, operatorId }: Pick<Payout, 'id' | 'operatorId'>) => ({
  key: id,
  operatorId,
  paymentId: null,
  reference: payoutReference(id),
})
