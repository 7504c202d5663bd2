import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { asId, newId } from '#platform/id'
import { parisDay } from '#platform/time'
import { cast, type PersonId } from '#people'
import { openBeffroi } from '#testing'
import { membersOf, type Inside } from '../access.ts'
import { companiesOf } from '../company-store.ts'
import type { QuoteId, RequestId } from '../ids.ts'
import type { Line } from '../quote.ts'
import { quoteIn } from '../quote-store.ts'
import { keepRequest } from '../requests/keep-request.ts'
import { requestFilesOf } from '../request-store.ts'
import { answerQuote } from './answer-quote.ts'
import { makeQuote } from './make-quote.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const now = beffroi.now()
const aicha = cast.find(({ id }) => id === 'aicha')?.personId ?? asId<PersonId>('')

async function insideAs(personId: PersonId): Promise<Inside> {
  const [company] = await companiesOf(db, [seeded.group7])
  assert.ok(company)
  const members = await membersOf(db, seeded.group7, parisDay(now))
  const me = members.find((one) => one.personId === personId)
  return { actor: { personId }, company: { ...company, groupTitle: '' }, seat: 'trainee', me, members }
}

const inside = await insideAs(aicha)
const lines: Line[] = [{ name: 'Vitres', unit: 'hour', quantity_hundredths: 100, unitCents: 2400 }]

async function ask(): Promise<RequestId> {
  const id = newId<RequestId>()
  const words = { client: 'Madame Test', clientAddress: '', clientPhone: '', words: 'Laver.' }
  await keepRequest(db, inside, { how: 'typed', id, ...words, callBackAt: null }, now)
  return id
}

const quoteFor = (requestId: RequestId, id = newId<QuoteId>()) =>
  makeQuote(db, inside, { id, requestId, clientAddress: '', lines, vat: 'none' }, now)

const numbers = async (): Promise<number[]> =>
  (await requestFilesOf(db, inside.company.id))
    .flatMap(({ quoteNumber }) => quoteNumber ?? [])
    .toSorted((one, other) => one - other)

describe('The quotes of a company', () => {
  test('are numbered without a hole when many are made at once, some of them twice, some refused', async () => {
    const requests = await Promise.all(Array.from({ length: 12 }, ask))
    const twice = requests.slice(0, 6)
    const answers = await Promise.all([...requests, ...twice].map((one) => quoteFor(one)))
    assert.equal(answers.filter(({ ok }) => ok).length, 12)
    assert.equal(answers.filter(({ ok }) => !ok).length, 6)
    assert.deepEqual(
      await numbers(),
      Array.from({ length: 14 }, (_, i) => i + 1),
    )
  })

  test('sent twice with the same id is one; another one is made once the first is refused', async () => {
    const request = await ask()
    const id = newId<QuoteId>()
    const both = await Promise.all([quoteFor(request, id), quoteFor(request, id)])
    assert.deepEqual(
      both.map((one) => one.ok && one.value),
      [id, id],
    )
    assert.deepEqual(await quoteFor(request), { ok: false, refusal: 'has one already' })
    const no = { answer: 'refused', name: 'Madame Test', on: parisDay(now) } as const
    await answerQuote(db, { companyId: inside.company.id, id }, no, aicha, now)
    const again = await quoteFor(request)
    assert.ok(again.ok)
    assert.equal((await quoteIn(db, inside.company.id, again.value))?.number, 16)
  })

  test('with the id of a quote of elsewhere are refused, and take no number', async () => {
    const made = await numbers()
    const [first] = (await requestFilesOf(db, inside.company.id)).flatMap(({ quoteId }) => quoteId ?? [])
    assert.ok(first)
    const request = await ask()
    assert.equal((await quoteFor(request, first)).ok, true) // known already: nothing is made
    assert.deepEqual(await numbers(), made)
  })
})
