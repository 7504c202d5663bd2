import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { dayOf, parisDay, parisInstant } from '#platform/time'
import { formIn, openBeffroi, sentencesIn } from '#testing'
import { calais, giveRole, openSecondMarket, type MarketMoney } from '../a-second-market.test.ts'
import { accountLines } from '../book/store.ts'
import { accountKinds, type AccountKind } from '../posting.ts'
import { FIRST_PLAN, isOfResult } from './account-plan.ts'
import { readPlan } from './plan-store.ts'
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

/** What the ledger says of the operator's own stall: how much of each account is about it, and what it sold less what it gave back. */
async function ownStall(operatorId: string) {
  const rows = await db.rows<{ kind: AccountKind; posting: string; cents: number }>(sql`
    select a.kind, p.kind as posting, sum(e.cents)::bigint as cents
    from payments.postings p
    join payments.entries e on e.posting_id = p.id
    join payments.accounts a on a.id = e.account_id
    where p.operator_id = ${operatorId} and p.organisation_id = p.operator_id
    group by a.kind, p.kind`)
  const total = (some: typeof rows) => some.reduce((all, one) => all + one.cents, 0)
  const money: AccountKind[] = ['merchant', 'commission', 'commission vat']
  return {
    on: (kind: AccountKind) => total(rows.filter((one) => one.kind === kind)),
    sold: total(rows.filter((one) => money.includes(one.kind) && !one.posting.startsWith('payout'))),
    onItsWay: total(
      rows.filter(
        (one) => one.kind === 'on its way' || (one.kind === 'merchant' && one.posting.startsWith('payout')),
      ),
    ),
  }
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
      const own = await ownStall(market.operator.id)
      const lines = await accountLines(db, market.operator.id)
      const others = lines.filter(
        ({ kind, organisationId }) => organisationId !== market.operator.id || !accountKinds[kind].own,
      )
      for (const { kind, cents: all } of others) {
        const { number } = FIRST_PLAN.accounts[kind]
        const cents = all - (kind === 'commission' || kind === 'commission vat' ? own.on(kind) : 0)
        expected.set(number, (expected.get(number) ?? 0) + cents)
      }
      const platform = FIRST_PLAN.accounts.platform.number
      expected.set(platform, (expected.get(platform) ?? 0) + own.on('connected'))
      for (const [number, cents] of expected)
        assert.equal(sum(rows.filter((one) => one.account === number)), cents, number)
    }
  })

  test('books what the operator’s own stall sells as its revenue: it owes nothing to itself', async () => {
    const { rows } = await taken('didier', calais)
    const { sold, onItsWay } = await ownStall(calais.operator.id)
    assert.ok(sold < 0, 'the farm of the operator sold something')
    assert.equal(sum(rows.filter((one) => one.account === '707000')), sold)
    assert.equal(sum(rows.filter((one) => one.account === '580000')), onItsWay)
    assert.ok(!rows.some((one) => one.auxiliary === calais.operator.name))
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
      where a.operator_id = ${calais.operator.id} and p.posted_at < ${span.from} and (
        a.kind in ('commission', 'delivery', 'losses')
        or p.organisation_id = p.operator_id and (
          a.kind = 'commission vat' or a.kind = 'merchant' and p.kind not like 'payout%'
        )
      )`)
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

  test('gives a number one name, when a plan of before had it under another', async () => {
    const { 'own sales': own, ...before } = FIRST_PLAN.accounts
    const accounts = { ...before, result: { number: own.number, label: 'Ventes du marché' } }
    await db.run(sql`
      insert into payments.account_plans (operator_id, accounts, closing_month, decided_at, decided_by)
      values (${calais.operator.id}, ${JSON.stringify(accounts)}::jsonb, 12, ${now()}, ${beffroi.personId('didier')})`)
    assert.deepEqual((await readPlan(db, calais.operator.id)).accounts['own sales'], accounts.result)
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
