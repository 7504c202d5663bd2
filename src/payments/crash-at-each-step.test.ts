import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { OpenDatabase, Tx } from '#platform/db'
import { asId, newId } from '#platform/id'
import { catchUpPayments, lapsePayments, payMerchants } from './background.ts'
import { balanceOf, owedTo } from './ledger-store.ts'
import { openPayment } from './checkout/open-payment.ts'
import { readPayment } from './payment-store.ts'
import { payoutsOnTheirWay } from './payout/store.ts'
import {
  accountOf,
  announced,
  bakery,
  bankTakesAll,
  dairy,
  newSale,
  openCounter,
  saleAsk,
  operator,
} from './a-sale.test.ts'
import { settlePayment } from './checkout/settle-payment.ts'
import { payPage } from './simulator/act-outside.ts'
import { latestObjects, simulatedBalance } from './simulator/store.ts'
import { startSimulator, type Fault } from './simulator/start-simulator.ts'
import { workPayout } from './payout/pay-out.ts'
import { waitingRefunds } from './refund/store.ts'
import { workRefund } from './refund/work-refund.ts'
import { workShares } from './move/work-shares.ts'
import type { PayoutId, RefundId, ShareId } from './ids.ts'

const beffroi = await openCounter()
const { db, ground, now } = beffroi
const simulator = startSimulator(ground)
simulator.mute = true // nothing is announced: what is not asked again is not known
after(() => beffroi.close())

/** A database that goes away after so many statements, as when the process is killed there. */
function dying(real: OpenDatabase, left: number): { db: OpenDatabase; died: () => boolean } {
  const count = () => {
    if (left-- <= 0) throw new Error('killed')
  }
  const wrap = (inner: Tx): Tx => ({
    rows: async (query) => (count(), inner.rows(query)),
    row: async (query) => (count(), inner.row(query)),
    run: async (query) => (count(), inner.run(query)),
    atEnd: async (query) => (count(), inner.atEnd(query)),
    transaction: (work) => inner.transaction((tx) => work(wrap(tx))),
  })
  return { db: { ...wrap(real), pool: real.pool, close: async () => {} }, died: () => left < 0 }
}

/** Kills `work` after 1, 2, 3… statements until it lives; each time, `again` mends what was left. */
async function killedEverywhere(
  work: (at: OpenDatabase) => Promise<unknown>,
  again: () => Promise<unknown>,
): Promise<number> {
  for (let steps = 0; ; steps += 1) {
    const { db: mortal, died } = dying(db, steps)
    await work(mortal).catch((cause: Error) => assert.match(cause.message, /killed/))
    if (!died()) return steps
    await again()
  }
}

const workAll = () => beffroi.settle().catch(() => {})

describe('When everything stops', () => {
  test('at any step of a refund, it is given once and taken back once', async () => {
    let refunded = 0
    const before = (await latestObjects(db, 'refund', 500)).length
    const sale = await newSale(beffroi, { bread: 9000 })
    await sale.pay()
    const steps = await killedEverywhere(
      async (mortal) => {
        const asked = { bread: sale.bread, cents: 101 + refunded }
        assert.ok((await sale.refund(asked.bread, asked.cents)).ok)
        refunded += 1
        const [id] = await waitingRefunds(db, 1)
        await workRefund({ ...ground, db: mortal }, id ?? asId<RefundId>(''), now())
      },
      () => catchUpPayments(ground, now()),
    )
    assert.ok(steps > 10, `only ${steps} steps`)
    assert.equal((await latestObjects(db, 'refund', 500)).length - before, refunded)
    assert.equal(await announced(beffroi, 'refund settled', sale.id), refunded)
    await same()
  })

  test('at any step of a payout, it is paid once', async () => {
    const steps = await killedEverywhere(
      async (mortal) => {
        await (await newSale(beffroi, { bread: 500 })).pay()
        await payMerchants(ground, now())
        const [id] = await payoutsOnTheirWay(db)
        await workPayout({ ...ground, db: mortal }, id ?? asId<PayoutId>(''), now())
      },
      async () => {
        await workAll()
        await bankTakesAll(beffroi)
      },
    )
    assert.ok(steps > 2, `only ${steps} steps`)
    await workAll()
    await bankTakesAll(beffroi)
    await same()
  })

  test('at any step of what follows a payment, each merchant receives its share once', async () => {
    const steps = await killedEverywhere(
      async (mortal) => {
        const ask = saleAsk(beffroi)
        assert.ok((await openPayment(ground, ask, now())).ok)
        await payPage(ground, (await readPayment(db, ask.id))?.page?.id ?? '')
        await settlePayment({ ...ground, db: mortal }, ask.id, now())
      },
      async () => {
        // nobody comes back and nothing is announced: the end of its time asks what became of it
        await lapsePayments(ground, new Date(now().getTime() + 601_000))
        await workAll()
      },
    )
    assert.ok(steps > 1, `only ${steps} steps`)
    await workAll()
    await same()
  })

  test('at any step of sending the shares of two payments, each merchant receives its share once', async () => {
    const steps = await killedEverywhere(
      async (mortal) => {
        const asks = [saleAsk(beffroi), saleAsk(beffroi)]
        for (const ask of asks) {
          assert.ok((await openPayment(ground, ask, now())).ok)
          await payPage(ground, (await readPayment(db, ask.id))?.page?.id ?? '')
          await settlePayment(ground, ask.id, now())
        }
        const ids = asks.map(({ id }) => id)
        await workShares({ ...ground, db: mortal }, ids, now())
      },
      () => catchUpPayments(ground, now()),
    )
    assert.ok(steps > 10, `only ${steps} steps`)
    await workAll() // the same again, as the facts ask
    await same()
  })

  const calls: [name: string, path: RegExp][] = [
    ['the page', /POST .*sessions$/],
    ['a share', /POST .*transfers$/],
    ['a refund', /POST .*refunds$/],
    ['a share taken back', /POST .*reversals$/],
    ['a payout', /POST .*payouts$/],
  ]
  for (const [name, path] of calls) {
    for (const how of ['before', 'after', 'down'] as const)
      test(`and the provider falls silent ${how === 'down' ? 'for a while' : how} doing what it was asked about ${name}`, async () => {
        const fault: Fault = { path, how }
        simulator.faults.push(fault, fault) // its client tries a lost line once more
        const ask = saleAsk(beffroi)
        await openPayment(ground, ask, now())
        const opened = await openPayment(ground, ask, now())
        const again = opened.ok ? opened : await openPayment(ground, ask, now())
        assert.ok(again.ok)
        await payPage(ground, (await readPayment(db, ask.id))?.page?.id ?? '')
        await settlePayment(ground, ask.id, now())
        await workAll()
        await refundWhole(ask)
        await workAll()
        await mended()
        await payMerchants(ground, now()).catch(() => {})
        await workAll()
        await mended()
        assert.equal(await announced(beffroi, 'refund settled', ask.id), 1)
        await same()
      })
  }

  test('nothing surprises a reader', () => assert.deepEqual(beffroi.surprises, []))
})

async function refundWhole(ask: ReturnType<typeof saleAsk>): Promise<void> {
  const { refundShare } = await import('./refund/refund-share.ts')
  const [share] = ask.shares
  const what = {
    id: newId(),
    paymentId: ask.id,
    shareId: share?.shareId ?? asId<ShareId>(''),
    cents: 1234,
    reason: { words: 'Rien' },
    by: null,
  }
  assert.ok((await db.transaction((tx) => refundShare(tx, what, now()))).ok)
}

/** The hourly job, as often as it takes. */
async function mended(): Promise<void> {
  for (let i = 0; i < 3; i += 1) await catchUpPayments(ground, now()).catch(() => {})
  simulator.faults.length = 0
  await catchUpPayments(ground, now())
  await bankTakesAll(beffroi)
}

/** The provider holds what the ledger says it holds. */
async function same(): Promise<void> {
  assert.equal(await balanceOf(db, 'to refund', operator), 0)
  assert.equal(await balanceOf(db, 'platform', operator), await simulatedBalance(db, ''))
  for (const org of [bakery, dairy]) {
    const way = await balanceOf(db, 'on its way', org)
    assert.equal(
      (await balanceOf(db, 'connected', org)) + way,
      await simulatedBalance(db, await accountOf(beffroi, org)),
    )
    assert.ok((await owedTo(db, org)) >= 0)
  }
}
