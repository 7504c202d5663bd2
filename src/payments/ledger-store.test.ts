import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededOrganisations, type OrganisationId } from '#people'
import { breaks, sql } from '#platform/db'
import { openBeffroi } from '#testing'
import type { Posting } from './posting.ts'
import { accountId, balanceOf, post } from './ledger-store.ts'
import { newBook } from './a-random-book.test.ts'
import { verifyMoney } from './book/verify-store.ts'

const beffroi = await openBeffroi()
const { db, now } = beffroi
after(() => beffroi.close())

const { ateliers, territory, afp2i, plie, crefo, delplanque, saintPierre } = seededOrganisations
const operatorId = ateliers.id
/** Two markets, with who sells on each. */
const markets = [
  { operatorId, orgs: [ateliers.id, delplanque.id, saintPierre.id] },
  { operatorId: territory.id, orgs: [afp2i.id, plie.id, crefo.id] },
]

const right = { unbalanced: [], wrongBalances: [], totalCents: 0 }
const sums = () =>
  db.rows<{ operatorId: OrganisationId; cents: number }>(sql`
    select a.operator_id as "operatorId", sum(b.cents)::bigint as cents
    from payments.balances b
    join payments.accounts a on a.id = b.account_id
    group by a.operator_id`)

const commissions = () =>
  Promise.all(markets.map(async (one) => 0 - (await balanceOf(db, 'commission', one.operatorId))))

describe('The ledger in the database', () => {
  test('adds up to zero for each of two markets after each of 1 000 random operations, and its balances are the sums of its entries', async () => {
    const before = await commissions()
    let waiting: Posting[] = []
    const hear = (posting: Posting) => waiting.push({ ...posting, paymentId: null })
    const books = markets.map((market, n) => newBook(62_100 + n, { ...market, hear }))
    for (let i = 0; i < 500; i += 1) {
      for (const book of books) book.step()
      if (waiting.length === 0) continue
      const given = waiting
      waiting = []
      await db.transaction((tx) => post(tx, given, now()))
      for (const { cents, ...whose } of await sums()) assert.equal(cents, 0, whose.operatorId)
    }
    assert.equal((await sums()).length, markets.length)
    const { postings, ...faults } = await verifyMoney(db)
    assert.deepEqual(faults, right)
    assert.ok(postings > 700, `only ${postings}`)
    for (const [n, kept] of (await commissions()).entries())
      assert.equal(kept - (before[n] ?? 0), books[n]?.commission())
  })

  test('keeps a posting once, whoever makes it again', async () => {
    const posting: Posting = {
      kind: 'payout paid',
      key: 'payout paid twice',
      operatorId,
      organisationId: null,
      paymentId: null,
      reference: 'x',
      entries: [
        { account: 'platform', organisationId: operatorId, cents: 5 },
        { account: 'losses', organisationId: operatorId, cents: -5 },
      ],
    }
    const made = await Promise.all([1, 2, 3].map(() => db.transaction((tx) => post(tx, [posting], now()))))
    assert.equal(
      made.reduce((sum, one) => sum + one, 0),
      1,
    )
    assert.deepEqual({ ...(await verifyMoney(db)), postings: 0 }, { ...right, postings: 0 })
  })

  test('refuses a posting that does not add up to zero, when its transaction ends', async () => {
    const crooked = db.transaction(async (tx) => {
      await tx.run(
        sql`insert into payments.postings (key, kind, operator_id, reference, posted_at) values ('x', 'x', ${operatorId}, 'x', ${now()})`,
      )
      await tx.run(sql`
        insert into payments.entries (posting_id, account_id, cents)
        select id, 'platform ' || operator_id, 1 from payments.postings where key = 'x'`)
    })
    await assert.rejects(crooked, (cause) => breaks(cause, 'posting_balanced'))
  })

  for (const [how, statement] of [
    ['changed', sql`update payments.entries set cents = cents + 1`],
    ['taken away', sql`delete from payments.entries`],
    ['emptied', sql`truncate payments.postings cascade`],
    ['dated again', sql`update payments.postings set posted_at = now()`],
  ] as const)
    test(`is never ${how}`, async () => {
      await assert.rejects(db.run(statement), (cause) => breaks(cause, 'ledger_append_only'))
    })

  test('shows a balance that somebody moved by hand', async () => {
    await db.run(
      sql`update payments.balances set cents = cents + 1 where account_id = ${accountId('losses', operatorId)}`,
    )
    const { wrongBalances, totalCents } = await verifyMoney(db)
    assert.deepEqual(
      { wrongBalances, totalCents },
      { wrongBalances: [accountId('losses', operatorId)], totalCents: 1 },
    )
  })
})
