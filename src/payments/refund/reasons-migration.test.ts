import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'
import type { OrganisationId } from '#people'
import { asId } from '#platform/id'
import { oddPayments } from '../payment-store.ts'
import { writeReason } from './reason.ts'
import type { Refund } from './refund.ts'
import { refundsOf } from './store.ts'
import type { PaymentId } from '../ids.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

async function allRefunds(): Promise<Refund[]> {
  const paid = await db.rows<{ id: PaymentId }>(
    sql`select distinct payment_id as id from payments.refunds order by 1`,
  )
  return (await Promise.all(paid.map(({ id }) => refundsOf(db, id)))).flat()
}

/** As it was kept when a reason was a sentence. */
async function rewind(refunds: readonly Refund[]): Promise<void> {
  await db.pool.query(`
    alter table payments.refunds
      drop constraint refunds_why_check,
      drop constraint refunds_reason_or_words,
      drop constraint refunds_about_a_product,
      drop column about,
      drop column words;
    alter table payments.payments
      drop column foreign_cents,
      drop column foreign_currency,
      add column odd text;
    create index payments_odd on payments.payments (operator_id, opened_at) where odd is not null`)
  for (const { id, reason } of refunds) {
    // the sentence of a delivery was kept as it was typed
    const why = writeReason(reason).replace('Livraison\u00A0:', 'Livraison :')
    await db.run(sql`update payments.refunds set why = ${why} where id = ${id}`)
  }
  await db.pool.query('alter table payments.refunds alter column why set not null')
}

describe('Reasons that were kept as sentences', () => {
  test('are the same reasons as codes, and what somebody wrote stays words', async () => {
    const before = await allRefunds()
    const whys = new Set(before.map(({ reason }) => ('why' in reason ? reason.why : 'words')))
    for (const why of ['sold out', 'weighed', 'cannot prepare', 'nobody could prepare', 'words'] as const)
      assert.ok(whys.has(why), why)
    await rewind(before)
    await db.run(sql`
      update payments.payments
      set odd = 'reçu en USD : 1250 centièmes'
      where reference = 'M000009'`)
    const migration = readFileSync(new URL('../migrations/007-reasons.sql', import.meta.url), 'utf8')
    await db.pool.query(`begin; ${migration}; commit`)
    assert.deepEqual(await allRefunds(), before)
  })

  test('and money of another currency is told by its amount', async () => {
    const operators = await db.rows<{ id: OrganisationId }>(
      sql`select operator_id as id from payments.payments where reference = 'M000009'`,
    )
    const [odd] = await oddPayments(db, operators[0]?.id ?? asId<OrganisationId>(''))
    assert.deepEqual([odd?.reference, odd?.cents, odd?.currency], ['M000009', 1250, 'usd'])
  })
})
