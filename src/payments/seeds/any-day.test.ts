import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from '#platform/db'
import { parisDay, weekday } from '#platform/time'
import { oddestInstants, openBeffroi } from '#testing'
import { verifyMoney } from '../book/verify-store.ts'
import { owedTo } from '../ledger-store.ts'
import { payoutsOf } from '../payout/store.ts'
import { payeesOfOperator } from '../payee-store.ts'
import { cutNow, type Share } from '../share.ts'
import { simulatedBalance } from '../simulator/store.ts'
import { operatorId } from './seeded-market.ts'

const shareColumns = sql`
  s.organisation_id as "organisationId", s.gross_cents as "grossCents", s.refunded_cents as "refundedCents", s.commission_bp, s.vat_bp`

describe('The money of a demo born', () => {
  for (const at of oddestInstants(4))
    test(`on ${at.toISOString()} is what was sold less what was paid out, on Mondays`, async () => {
      const beffroi = await openBeffroi({ newborn: true, at: at.toISOString() })
      const { db, now } = beffroi
      const shares = await db.rows<Share>(sql`
        select ${shareColumns}
        from payments.shares s
        join payments.payments p on p.id = s.payment_id
        where p.paid_at is not null`)
      assert.ok(shares.length > 20)
      let paid = 0
      for (const { organisationId, providerId } of await payeesOfOperator(db, operatorId)) {
        const sold = shares
          .filter((one) => one.organisationId === organisationId)
          .reduce((sum, one) => sum + cutNow(one).netCents, 0)
        const payouts = await payoutsOf(db, organisationId, 100)
        for (const { askedAt, paidAt } of payouts) {
          assert.equal(weekday(parisDay(askedAt)), 1, askedAt.toISOString())
          assert.ok(askedAt <= now() && (paidAt === null || paidAt <= now()))
        }
        const out = payouts.reduce((sum, { cents }) => sum + cents, 0)
        assert.equal(await owedTo(db, organisationId), sold - out, organisationId)
        assert.ok((await simulatedBalance(db, providerId ?? '')) >= 0)
        paid += payouts.length
      }
      assert.ok(paid > 5, `${paid} payouts`)
      const late = await db.rows(sql`select key from payments.postings where posted_at > ${now()}`)
      assert.deepEqual(late, [])
      const { unbalanced, wrongBalances, totalCents } = await verifyMoney(db)
      assert.deepEqual(
        { unbalanced, wrongBalances, totalCents },
        { unbalanced: [], wrongBalances: [], totalCents: 0 },
      )
      assert.deepEqual(beffroi.surprises, [])
      await beffroi.close()
    })
})
