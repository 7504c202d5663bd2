import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { dayOf, parisDay, parisInstant } from '#platform/time'
import { formIn, openBeffroi, sentencesIn } from '#testing'
import { calais, giveRole, openSecondMarket, type MarketMoney } from '../a-second-market.test.ts'
import { accountLines } from '../book/store.ts'
import { FIRST_PLAN, isOfResult } from './account-plan.ts'
import { fiscalYearNamed, fiscalYearOf, spanOfYear } from './fiscal-year.ts'
import { readFec, type FecRow } from './read-fec.test.ts'
import { writeFec } from './write-fec.ts'

const beffroi = await openBeffroi()
const { db, now } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const littoral = await openSecondMarket(beffroi)
await giveRole(beffroi, 'karine', 'market keeper', littoral.operator.id)
const year = parisDay(now()).slice(0, 4)

/** The file of this year, as somebody who answers for that market takes it away. */
async function taken(who: 'didier' | 'karine', { operator }: MarketMoney, closes = `${year}1231`) {
  const answer = await (await beffroi.as(who)).get(`/argent/fec/${closes}.txt?organisme=${operator.id}`)
  assert.equal(answer.status, 200)
  return { rows: readFec(answer.bytes), answer }
}

const sum = (rows: readonly FecRow[]) => rows.reduce((all, one) => all + one.debit - one.credit, 0)

describe('The file of accounting entries of a year', () => {
  test('is named after the SIREN and the last day, and each of its 18 columns has its form', async () => {
    const { answer, rows } = await taken('didier', calais)
    assert.match(
      String(answer.headers.get('content-disposition')),
      new RegExp(`filename="000010090FEC${year}1231\\.txt"`),
    )
    assert.ok(rows.length > 20)
  })

  for (const [who, market] of [
    ['didier', calais],
    ['karine', littoral],
  ] as const)
    test(`balances, entry by entry and whole, under numbers without a gap: for ${who}`, async () => {
      const { rows } = await taken(who, market)
      assert.equal(sum(rows), 0)
      const entries = [...Map.groupBy(rows, (one) => one.number)]
      for (const [number, own] of entries) assert.equal(sum(own), 0, `entry ${number}`)
      assert.deepEqual(
        entries.map(([number]) => number),
        entries.map((_, i) => i + 1),
      )
      const days = rows.map((one) => one.date)
      assert.deepEqual(days, days.toSorted())
    })

  test('says what the ledger says: each account has the same balance', async () => {
    for (const [who, market] of [
      ['didier', calais],
      ['karine', littoral],
    ] as const) {
      const { rows } = await taken(who, market)
      const expected = new Map<string, number>()
      for (const { kind, cents } of await accountLines(db, market.operator.id)) {
        const { number } = FIRST_PLAN.accounts[kind]
        expected.set(number, (expected.get(number) ?? 0) + cents)
      }
      for (const [number, cents] of expected)
        assert.equal(sum(rows.filter((one) => one.account === number)), cents, number)
    }
  })

  test('is one market’s: nothing of another is in it', async () => {
    const { rows } = await taken('karine', littoral)
    assert.ok(!rows.some((one) => one.auxiliary.includes('Delplanque')))
    assert.ok(rows.some((one) => one.auxiliary === littoral.shop.name))
    const stranger = await (
      await beffroi.as('karine')
    ).get(`/argent/fec/${year}1231.txt?organisme=${calais.operator.id}`)
    assert.equal(stranger.status, 404)
  })

  test('opens with what was held before, and its result', async () => {
    // the second year of accounts that end with the month before this one
    const month = Number(parisDay(now()).slice(5, 7)) - 1
    const plan = { ...FIRST_PLAN, closingMonth: month }
    const span = spanOfYear(fiscalYearOf(parisDay(now()), month))
    const pieces: Uint8Array[] = []
    for await (const piece of writeFec(db, calais.operator.id, fiscalYearOf(parisDay(now()), month), plan))
      pieces.push(piece)
    const rows = readFec(Buffer.concat(pieces))
    const opening = rows.filter((one) => one.journal === 'AN')
    assert.ok(opening.length > 2)
    assert.deepEqual(new Set(opening.map((one) => one.number)), new Set([1]))
    assert.equal(sum(opening), 0)
    assert.ok(!opening.some((one) => isOfResult({ number: one.account, label: '' })))
    const before = await db.row<{ cents: number }>(sql`
      select coalesce(sum(e.cents), 0)::bigint as cents
      from payments.postings p
      join payments.entries e on e.posting_id = p.id
      join payments.accounts a on a.id = e.account_id
      where a.operator_id = ${calais.operator.id} and a.kind in ('commission', 'delivery', 'losses') and p.posted_at < ${span.from}`)
    assert.equal(sum(opening.filter((one) => one.account === '110000')), before?.cents)
    assert.ok((before?.cents ?? 0) < 0)
  })

  test('takes the numbers that its operator decided, and nothing else changes', async () => {
    const didier = await beffroi.as('didier')
    const page = '/argent/fec/plan'
    const form = formIn((await didier.get(page)).text, page)
    const wrong = await didier.post(page, { ...form, number4: '98' })
    assert.equal(wrong.status, 422)
    assert.match(sentencesIn(wrong.text), /commence par 3 chiffres/)
    // the number of the delivery, under the name of the commission: a number has one name
    const twice = await didier.post(page, { ...form, number4: '708500' })
    assert.equal(twice.status, 422)
    assert.match(sentencesIn(twice.text), /Le compte 708500 s’appelle déjà « Commissions et courtages »/)
    const before = await taken('didier', calais)
    assert.equal((await didier.post(page, { ...form, number4: '706100', label4: 'Commissions' })).status, 303)
    assert.equal((await didier.post(page, { ...form, number4: '706200' })).status, 422) // somebody saved since
    const then = await taken('didier', calais)
    const renamed = before.rows.map((one) =>
      one.account === '708200' ? { ...one, account: '706100', label: 'Commissions' } : one,
    )
    assert.deepEqual(then.rows, renamed)
  })
})

describe('An accounting year', () => {
  test('ends with the last day of its month', () => {
    assert.deepEqual(fiscalYearOf(dayOf('2028-02-29'), 2), { from: '2027-03-01', closesOn: '2028-02-29' })
    assert.deepEqual(fiscalYearOf(dayOf('2028-03-01'), 2), { from: '2028-03-01', closesOn: '2029-02-28' })
    assert.deepEqual(fiscalYearNamed('20271231', 12), { from: '2027-01-01', closesOn: '2027-12-31' })
    for (const wrong of ['20271230', '20270231', 'x', '20271231x'])
      assert.equal(fiscalYearNamed(wrong, 12), undefined, wrong)
    assert.deepEqual(
      spanOfYear({ from: dayOf('2027-01-01'), closesOn: dayOf('2027-12-31') }).until,
      parisInstant(dayOf('2028-01-01'), '00:00'),
    )
  })
})
