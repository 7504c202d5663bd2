import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import type { OrderId } from '#delivery'
import { writeReason, type RefundReason } from '#payments'
import { sql } from '#platform/db'
import { typo } from '#platform/i18n'
import { openBeffroi } from '#testing'
import type { ReceiptId } from '../ids.ts'
import type { CreditReason } from './credit-reason.ts'
import { receiptsOfOrder } from './store.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
after(() => beffroi.close())
const migration = readFileSync(new URL('../migrations/048-credit-reasons.sql', import.meta.url), 'utf8')

const codes: RefundReason[] = [
  { why: 'sold out', about: typo('Pain complet : le grand, 400\u00A0g') },
  { why: 'customer withdrew', about: 'Endives' },
  { why: 'nobody could prepare' },
  { why: 'cancelled by customer' },
  { why: 'all given up' },
]
const replaced = { why: 'invoice replaced', about: 'F-2026-00012' } as const
const before: [string | null, CreditReason | null][] = [
  ...codes.map((one): [string, CreditReason] => [writeReason(one), one]),
  ['La facture F-2026-00012 est remplacé par une facture.', replaced],
  [typo('Endives : elles étaient flétries'), { words: typo('Endives : elles étaient flétries') }],
  [null, null],
]

describe('Why a credit note was issued, that was kept in a sentence', () => {
  test('is a code now, and what somebody typed stays their words', async () => {
    const row = await db.row<{ id: ReceiptId; orderId: OrderId }>(
      sql`select id, order_id as "orderId" from orders.receipts limit 1`,
    )
    assert.ok(row)
    for (const [why, reason] of before) {
      const old = JSON.stringify({ why })
      await db.run(sql`
        update orders.receipts set content = (content - 'reason') || ${old}::jsonb where id = ${row.id}`)
      await db.pool.query(migration)
      const receipts = await receiptsOfOrder(db, row.orderId)
      assert.deepEqual(receipts.find(({ id }) => id === row.id)?.content.reason, reason)
    }
  })
})
