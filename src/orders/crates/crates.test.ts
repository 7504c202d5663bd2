import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { sql } from '#platform/db'
import { openBeffroi, sentencesIn, type Answer } from '#testing'
import { seededShareId } from '../seeds/seeded-ids.ts'
import { firstName } from './crate-label.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const share = seededShareId(1, 'boulangerie-delplanque')
const HERE = `/marche/boutique/commandes/${share}/etiquettes`
const order =
  (await beffroi.db.row<{
    id: string
    reference: string
    name: string
    phone: string
    day: string
    shops: number
  }>(sql`
  select o.id, o.reference, o.buyer_name as name, o.phone, o.day,
    (select count(*) from orders.shares x where x.order_id = o.id and x.state <> 'refused')::integer as shops
  from orders.shares s
  join orders.orders o on o.id = s.order_id
  where s.id = ${share}`)) ?? assert.fail()
const DAY = `/marche/gestion/commandes/etiquettes?jour=${order.day}`
const nadege = await beffroi.as('nadege')
const bruno = await beffroi.as('bruno')

async function textOf(answer: Answer): Promise<string> {
  assert.equal(answer.status, 200, sentencesIn(answer.text))
  const pdf = await getDocument({ data: answer.bytes, verbosity: 0 }).promise
  const texts: string[] = []
  for (let n = 1; n <= pdf.numPages; n++) {
    const content = await (await pdf.getPage(n)).getTextContent()
    texts.push(content.items.map((one) => ('str' in one ? one.str : '')).join(' '))
  }
  return texts.join(' ').replaceAll(/[\s\u00A0\u202F]+/g, ' ')
}
const paper = { paper: 'L7173', from: '1' }

describe('The labels of the crates of an order', () => {
  test('say its reference, a first name, the hour, which crate of how many', async () => {
    const text = await textOf(await nadege.post(HERE, { ...paper, crates: '3' }))
    assert.equal(text.split(order.reference).length - 1, 3)
    for (const one of ['1/3', '2/3', '3/3', firstName(order.name), 'Boulangerie Delplanque', ' h'])
      assert.ok(text.includes(one), one)
  })
  test('hold no family name, no telephone, no address', async () => {
    const text = await textOf(await nadege.post(HERE, { ...paper, crates: '1' }))
    const family = order.name.split(' ').at(-1) ?? assert.fail()
    assert.notEqual(family, firstName(order.name))
    assert.ok(!text.includes(family), text)
    assert.ok(!order.phone || !text.includes(order.phone.slice(-4)))
  })
  test('are reached from the order, and refused beside what is wrong', async () => {
    assert.ok((await nadege.get(`/marche/boutique/commandes/${share}`)).text.includes(`href="${HERE}"`))
    assert.equal((await nadege.post(HERE, { ...paper, crates: '0' })).status, 422)
    assert.equal((await nadege.post(HERE, { ...paper, crates: '2', paper: 'x' })).status, 422)
  })
  test('are printed by the shop, and by no other', async () => {
    const fish = seededShareId(3, 'la-ferme-urbaine')
    assert.equal((await nadege.get(`/marche/boutique/commandes/${fish}/etiquettes`)).status, 404)
    assert.equal(
      (await nadege.post(`/marche/boutique/commandes/${fish}/etiquettes`, { ...paper, crates: '1' })).status,
      404,
    )
    assert.equal((await (await beffroi.as('aicha')).get(HERE)).status, 404)
  })
})

describe('The labels of all the crates of a day', () => {
  test('are for whoever runs the market, one of each shop, numbered over the whole order', async () => {
    const page = (await bruno.get(DAY)).text
    const fields = Object.fromEntries(
      [...page.matchAll(/name="(n-[^"]+)" value="1"/g)].map((match) => [match[1] ?? '', '1']),
    )
    assert.ok(`n-${share}` in fields)
    const text = await textOf(await bruno.post(DAY, { ...paper, ...fields }))
    assert.equal(text.split(order.reference).length - 1, order.shops)
    assert.ok(text.includes(`${order.shops}/${order.shops}`))
    const two = await textOf(await bruno.post(DAY, { ...paper, [`n-${share}`]: '2' }))
    assert.ok(two.includes('2/2'))
  })
  test('are reached from the orders of the day', async () => {
    const page = (await bruno.get(`/marche/gestion/commandes?jour=${order.day}`)).text
    assert.ok(page.includes(`/marche/gestion/commandes/etiquettes?jour=${order.day}`))
  })
  test('are refused to shops, and with a sentence when none is asked', async () => {
    assert.equal((await nadege.get(DAY)).status, 404)
    assert.equal((await nadege.post(DAY, { ...paper, [`n-${share}`]: '1' })).status, 404)
    const none = await bruno.post(DAY, paper)
    assert.equal(none.status, 422)
    assert.match(sentencesIn(none.text), /Dites combien d’étiquettes/)
  })
})

test('A first name is said without the rest', () => {
  for (const [name, first] of [
    ['Monique Hochart', 'Monique'],
    ['Mme Monique Hochart', 'Monique'],
    ['M. Hochart', ''],
    ['Jean-Marc Vasseur', 'Jean-Marc'],
    ['', ''],
  ] as const)
    assert.equal(firstName(name), first)
})
