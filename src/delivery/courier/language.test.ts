import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { asId } from '#platform/id'
import { openBeffroi, sentencesIn } from '#testing'
import { exampleRound } from '../seeds/courier-example.ts'
import { gesturesOfOrder } from '../gestures/gesture-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const TOUR = '/livraisons/tournee'
const { shift, doors, shops } = await exampleRound(beffroi.db, beffroi.now())
const yanis = await beffroi.as('yanis')
await yanis.post('/langue', { language: 'ar', to: '/' })

type Fields = Record<string, string | string[]>
const press = (stop: string, what: string, fields: Fields, headers?: Record<string, string>) =>
  yanis.post(`${TOUR}/gestes`, { act: randomUUID(), shift, stop, what, ...fields }, headers)

describe('A courier who reads Arabic', () => {
  const [door = ''] = doors

  test('is told in Arabic what is wrong in a form, and why a letter of the telephone is refused', async () => {
    const wrong = await press(door, 'name', { 'order[]': [door], name: '' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /<html lang="ar" dir="rtl">/)
    assert.match(sentencesIn(wrong.text), /اكتب لمن سلّمت الطلبية\./)
    const act = randomUUID()
    const { text } = await press(
      door,
      'undo',
      { undoes: 'rien' },
      { 'x-requested-with': 'outbox', 'x-act': act, 'x-owner': beffroi.personId('yanis') },
    )
    assert.deepEqual(
      [JSON.parse(text).outbox, JSON.parse(text).why],
      ['refused', 'افتح هذه الصفحة من جديد، ثم أعد المحاولة.'],
    )
  })

  test('says what is missing in Arabic, and those who look after it read French', async () => {
    const [shop] = shops
    const [order = ''] = shop?.orders ?? []
    const page = (await yanis.get(`${TOUR}/${shop?.key}`)).text
    const much = /<option value="([^"]+)">تنقص قطعتان</.exec(page)?.[1] ?? ''
    await press(shop?.key ?? '', 'missing', {
      'order[]': shop?.orders ?? [],
      place: shop?.merchant ?? '',
      'line[]': [`${order} Salade`],
      'much[]': [much],
    })
    const [noted] = await gesturesOfOrder(beffroi.db, asId(order))
    assert.ok(noted?.kind === 'missing')
    assert.deepEqual(noted.reason, { code: 'some', missing: [{ label: 'Salade', much: '2' }] })
    const after = sentencesIn((await yanis.get(`${TOUR}/${shop?.key}`)).text)
    assert.match(after, /Salade: تنقص قطعتان/)
    assert.doesNotMatch(after, /manque/)
  })

  test('has every page that the telephone keeps in Arabic', async () => {
    const { pages } = JSON.parse((await yanis.get(`${TOUR}/telephone.json`)).text)
    const kept = Object.entries<string>(pages)
    assert.ok(kept.length > 10)
    for (const [at, html] of kept) assert.match(html, /<html lang="ar" dir="rtl">/, at)
  })
})
