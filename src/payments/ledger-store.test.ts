import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededOrganisations } from '#people'
import { breaks, sql } from '#platform/db'
import { openBeffroi } from '#testing'
import type { Posting } from './posting.ts'
import { post } from './ledger-store.ts'
import { newBook } from './a-random-book.test.ts'
import { verifyMoney } from './verify-store.ts'

const beffroi = await openBeffroi()
const { db, now } = beffroi
after(() => beffroi.close())

const orgs = Object.values(seededOrganisations)
  .slice(0, 5)
  .map(({ id }) => id)

const right = { unbalanced: [], wrongBalances: [], totalCents: 0 }

describe('The ledger in the database', () => {
  test('adds up to zero after each of 1 000 random operations, and its balances are the sums of its entries', async () => {
    let waiting: Posting[] = []
    const book = newBook(62_100, orgs, (posting) => waiting.push({ ...posting, paymentId: null }))
    for (let i = 0; i < 1000; i += 1) {
      book.step()
      if (waiting.length === 0) continue
      const given = waiting
      waiting = []
      await db.transaction((tx) => post(tx, given, now()))
      const [sum] = await db.rows(sql`select sum(cents)::bigint as cents from payments.balances`)
      assert.deepEqual(sum, { cents: 0 })
    }
    const { postings, ...faults } = await verifyMoney(db)
    assert.deepEqual(faults, right)
    assert.ok(postings > 700, `only ${postings}`)
  })

  test('keeps a posting once, whoever makes it again', async () => {
    const posting: Posting = {
      kind: 'payout paid',
      key: 'payout paid twice',
      organisationId: null,
      paymentId: null,
      reference: 'x',
      entries: [
        { account: 'platform', organisationId: null, cents: 5 },
        { account: 'losses', organisationId: null, cents: -5 },
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
        sql`insert into payments.postings (key, kind, reference, posted_at) values ('x', 'x', 'x', ${now()})`,
      )
      await tx.run(sql`
        insert into payments.entries (posting_id, account_id, cents)
        select id, 'platform', 1 from payments.postings where key = 'x'`)
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
    await db.run(sql`update payments.balances set cents = cents + 1 where account_id = 'losses'`)
    const { wrongBalances, totalCents } = await verifyMoney(db)
    assert.deepEqual({ wrongBalances, totalCents }, { wrongBalances: ['losses'], totalCents: 1 })
  })
})
