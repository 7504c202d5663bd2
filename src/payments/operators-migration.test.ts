import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededOrganisations } from '#people'
import { breaks, sql } from '#platform/db'
import { dayOf } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { accountLines } from './book/store.ts'
import { balanceOf } from './ledger-store.ts'
import { bringUpToDate, oldPayment, rewindMoney } from './an-old-book.test.ts'
import { payeesOfOperator, unopenedPayees } from './payee-store.ts'
import { readPayment } from './payment-store.ts'
import { readStatement } from './statement/store.ts'
import { spanOf } from './statement/statement.ts'
import { verifyMoney } from './book/verify-store.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { ateliers, delplanque, saintPierre } = seededOrganisations

await rewindMoney(db, new Date('2026-05-12T09:00:00Z'))
const before = await postingsKept()
await bringUpToDate(db)

function postingsKept() {
  return db.rows(sql`
    select p.id, p.key, p.kind, p.organisation_id, p.payment_id, p.reference, p.posted_at, sum(abs(e.cents))::int as moved
    from payments.postings p
    join payments.entries e on e.posting_id = p.id
    group by p.id
    order by p.id`)
}

describe('Money that was kept before a territory could have two markets', () => {
  test('is that of the operator of its only market: every posting is there, and not a cent moved', async () => {
    assert.equal(before.length, 3)
    assert.deepEqual(await postingsKept(), before)
    const { postings, ...faults } = await verifyMoney(db)
    assert.equal(postings, 3)
    assert.deepEqual(faults, { unbalanced: [], wrongBalances: [], totalCents: 0 })
    const lines = await accountLines(db, ateliers.id)
    assert.deepEqual(
      lines.map(({ kind, organisationId, cents }) => [kind, organisationId, cents]),
      [
        ['commission', ateliers.id, -147],
        ['commission vat', ateliers.id, -29],
        ['connected', delplanque.id, 1664],
        ['delivery', ateliers.id, -300],
        ['delivery vat', ateliers.id, -60],
        ['merchant', delplanque.id, -1664],
        ['platform', ateliers.id, 536],
      ],
    )
    assert.equal((await readPayment(db, oldPayment.id))?.operatorId, ateliers.id)
  })

  test('gives the same month to its merchant', async () => {
    const { lines, closingCents } = await readStatement(db, delplanque.id, spanOf(dayOf('2026-05-01')))
    const [line] = lines
    assert.deepEqual([line?.grossCents, line?.commissionCents, line?.vatCents], [1840, -147, -29])
    assert.equal(closingCents, 1664)
  })

  test('is read by its operator, and still never changed', async () => {
    const didier = await beffroi.as('didier')
    const book = sentencesIn((await didier.get(`/argent/grand-livre?q=${oldPayment.reference}`)).text)
    assert.match(book, /Commissions : −1,47 €/)
    assert.equal((await didier.get(`/argent/paiements/${oldPayment.id}`)).status, 200)
    await assert.rejects(db.run(sql`update payments.entries set cents = 0`), (cause) =>
      breaks(cause, 'ledger_append_only'),
    )
    await assert.rejects(db.run(sql`delete from payments.postings`), (cause) =>
      breaks(cause, 'ledger_append_only'),
    )
    assert.equal(await balanceOf(db, 'losses', ateliers.id), 0)
  })

  test('leaves no shop of the market without an account to open', async () => {
    const payees = await payeesOfOperator(db, ateliers.id)
    assert.ok(payees.length > 1)
    assert.equal(payees.find((one) => one.organisationId === delplanque.id)?.providerId, 'acct_old')
    assert.ok((await unopenedPayees(db)).includes(saintPierre.id))
  })
})
