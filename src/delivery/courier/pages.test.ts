import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, beforeEach, describe, test } from 'node:test'
import sharp from 'sharp'
import { readFile } from '#platform/files'
import { openBeffroi, sentencesIn, type Answer, type Visitor } from '#testing'
import { parisDay } from '#platform/time'
import { asId } from '#platform/id'
import type { OrganisationId } from '#people'
import { courierToday } from './today.ts'
import { exampleRound } from '../seeds/courier-example.ts'
import { gesturesOfOrder } from '../gestures/gesture-store.ts'
import { ordersByIds } from '../order-store.ts'
import type { OrderId } from '../ids.ts'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { db, ground } = beffroi
const TOUR = '/livraisons/tournee'
const start = beffroi.now()
const { shift, doors, shops, first } = await exampleRound(db, start)
const others = await exampleRound(db, start, 2)
const yanis: Visitor = await beffroi.as('yanis')

// Each test is a minute later: what was done in the one before stays before.
let minutes = 0
beforeEach(() => beffroi.setNow(new Date(start.getTime() + minutes++ * 60_000)))

const words = async (at: string) => sentencesIn((await yanis.get(`${TOUR}${at}`)).text)
/** Nobody presses two buttons at the same instant. */
const tick = () => beffroi.setNow(new Date(beffroi.now().getTime() + 1000))
const press = (stop: string, what: string, fields: Record<string, string | string[] | File> = {}) => {
  tick()
  const act = randomUUID()
  return yanis.post(`${TOUR}/gestes`, { act, shift, stop, what, ...fields })
}
const deliver = (door: string, what = 'name', fields: Record<string, string | File> = {}) =>
  press(door, what, { 'order[]': [door], name: 'Monique Hochart', ...fields })
const orderOf = async (id: OrderId) => (await ordersByIds(db, [id]))[0]
const lastOf = async (id: OrderId) => (await gesturesOfOrder(db, id)).at(-1)
const takeBack = async (door: OrderId) => press(door, 'undo', { undoes: (await lastOf(door))?.pressId ?? '' })
const leadsTo = (answer: Answer) => [answer.status, answer.location]
/** A door where it is not over yet. Tests take back what they can: none of them counts how many doors the bike serves. */
async function aDoor(): Promise<OrderId> {
  const open = (await ordersByIds(db, doors)).find(({ ended }) => ended === null)
  assert.ok(open, 'every door of the round is done')
  return open.id
}

describe('Without a script, a courier', () => {
  test('leaves, and is led to the first stop', async () => {
    assert.match(await words('/suite'), /Départ du dépôt .* Je pars/)
    assert.deepEqual(leadsTo(await press('depart', 'leave')), [303, `${TOUR}/${first}`])
    assert.match(await words('/depart'), /Départ du dépôt : fait , 10 h( \d+)? Annuler/)
  })

  test('finds the shops of an order shut: nothing of it is on the bike', async () => {
    const door = await aDoor()
    const its = shops.filter(({ orders }) => orders.includes(door))
    assert.ok(its.length > 0)
    const shut = async (shop: (typeof shops)[number]) => {
      await press(shop.key, 'shut', { 'order[]': shop.orders, place: shop.merchant })
      return (await lastOf(asId(door)))?.pressId ?? ''
    }
    const pressed: [key: string, pressId: string][] = []
    for (const shop of its) pressed.push([shop.key, await shut(shop)])
    for (const [key] of pressed)
      assert.match(await words(`/${key}`), /Fermé à 10 h( \d+)? Le commerce est fermé Annuler/)
    assert.doesNotMatch(await words('/colis'), new RegExp((await orderOf(door))?.reference ?? ''))
    for (const [key, undoes] of pressed) await press(key, 'undo', { undoes })
  })

  test('collects with one press, and is led on; goods that must stay cold are measured first', async () => {
    let measured = 0
    for (const { key, merchant, orders } of shops) {
      const collected = await press(key, 'collect', { 'order[]': orders, place: merchant })
      const { text } = await yanis.get(`${TOUR}/${key}`)
      const boxes = [...text.matchAll(/name="cold" value="(\w+)"/g)].map(([, box = '']) => box)
      assert.equal(collected.location === `${TOUR}/${key}`, /name="cold"|Caisse à/.test(text))
      for (const id of orders)
        assert.deepEqual(
          (await gesturesOfOrder(db, asId(id))).map(({ kind, placeId }) => [kind, placeId]).at(-1),
          ['collected', merchant],
        )
      for (const cold of boxes) {
        const measure = (celsius: string) => press(key, 'temperature', { place: merchant, cold, celsius })
        await measure('9,5')
        assert.match(await words(`/${key}`), /Caisse à 9,5 °C C’est trop chaud .* Appelez votre encadrant/)
        await measure('-20')
        assert.match(await words(`/${key}`), /Caisse à [-−]20 °C/)
        measured++
      }
    }
    assert.ok(measured > 0, 'no shop of the round has anything cold')
  })

  test('says what is missing, of which order, and takes the rest', async () => {
    const shop = shops.toSorted((one, other) => other.orders.length - one.orders.length)[0]
    const [lacks = '', ...rest] = shop?.orders ?? []
    const answer = await press(shop?.key ?? '', 'missing', {
      'order[]': [lacks, ...rest],
      place: shop?.merchant ?? '',
      'line[]': [`${lacks} Salade`, `${lacks} Panier`],
      'much[]': ['1', ''],
    })
    assert.equal(answer.status, 303)
    const noted = await lastOf(asId(lacks))
    assert.ok(noted?.kind === 'missing')
    assert.deepEqual(noted.reason, { code: 'some', missing: [{ label: 'Salade', much: '1' }] })
    for (const id of rest) assert.equal((await lastOf(asId(id)))?.kind, 'collected')
  })

  test('delivers in two presses, then takes it back for fifteen minutes', async () => {
    const door = await aDoor()
    const page = await words(`/${door}`)
    assert.match(page, /C’est livré Remis à /)
    await deliver(door)
    assert.equal((await orderOf(door))?.ended?.how, 'delivered')
    assert.match(await words(`/${door}`), /Livré à 10 h \d+ Annuler/)
    const pressId = (await lastOf(asId(door)))?.pressId ?? ''
    const before = beffroi.now()
    beffroi.setNow(new Date(before.getTime() + 14 * 60_000))
    await press(door, 'undo', { undoes: pressId })
    assert.equal((await orderOf(door))?.ended, null)
    await deliver(door)
    const again = await lastOf(asId(door))
    beffroi.setNow(new Date(beffroi.now().getTime() + 16 * 60_000))
    assert.doesNotMatch(await words(`/${door}`), /Livré à 10 h \d+ Annuler/)
    const late = await press(door, 'undo', { undoes: again?.pressId ?? '' })
    assert.equal(late.status, 422)
    assert.match(sentencesIn(late.text), /C’était il y a plus de 15 minutes/)
  })

  test('proves it with a picture, made small, read by whoever runs the bikes and nobody else', async () => {
    const door = await aDoor()
    const bytes = await sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#86311f' } })
      .jpeg()
      .toBuffer()
    const photo = new File([new Uint8Array(bytes)], 'porte.jpg', { type: 'image/jpeg' })
    const act = randomUUID()
    const fields = { act, shift, stop: door, what: 'photo', 'order[]': [door], photo }
    for (const _ of [1, 2]) assert.equal((await yanis.post(`${TOUR}/gestes`, fields)).status, 303)
    const [gesture, ...more] = (await gesturesOfOrder(db, asId(door))).filter((one) => one.pressId === act)
    assert.ok(gesture?.kind === 'delivered' && gesture.proof.kind === 'photo')
    assert.equal(more.length, 0)
    const kept = await readFile(db, ground.site.dataDir, gesture.proof.fileId ?? assert.fail())
    assert.deepEqual([kept?.file.mediaType, kept?.file.width], ['image/webp', 1600])
    const at = `/livraisons/preuves/${gesture?.id}`
    const bruno = await beffroi.as('bruno')
    for (const _ of [1, 2]) assert.equal((await bruno.get(at)).headers.get('content-type'), 'image/webp')
    const told = sentencesIn((await bruno.get(`/livraisons/jours/${parisDay(start)}/commandes/${door}`)).text)
    assert.equal(told.match(/Preuve lue/g)?.length, 1, 'the picture alone, asked twice, is one reading')
    for (const id of ['yanis', 'nadege', 'claire'] as const)
      assert.equal((await (await beffroi.as(id)).get(at)).status, 404, id)
    await takeBack(door)
  })

  test('does nothing that another person wrote on the telephone', async () => {
    const door = await aDoor()
    const before = await lastOf(door)
    const theirs = {
      act: randomUUID(),
      shift,
      stop: door,
      what: 'name',
      'order[]': [door],
      name: 'Monique Hochart',
    }
    const phoneOf = (id: 'bruno' | 'yanis') => ({
      'x-requested-with': 'outbox',
      'x-owner': beffroi.personId(id),
    })
    const sent = await yanis.post(`${TOUR}/gestes`, theirs, phoneOf('bruno'))
    assert.deepEqual([sent.status, JSON.parse(sent.text).outbox], [409, 'not yours'])
    assert.deepEqual(await lastOf(asId(door)), before)
    const gone = await beffroi.visitor().post(`${TOUR}/gestes`, theirs, phoneOf('yanis'))
    assert.deepEqual([gone.status, JSON.parse(gone.text).outbox], [401, 'signed out'])
  })

  test('proves it with a signature', async () => {
    const door = await aDoor()
    await deliver(door, 'signature', { drawing: 'M10 20L30 40L50 20' })
    const gesture = await lastOf(asId(door))
    assert.ok(gesture?.kind === 'delivered')
    assert.deepEqual(gesture.proof, { kind: 'signature', drawing: 'M10 20L30 40L50 20' })
    await takeBack(door)
  })

  test('finds nobody and comes back later, or brings back', async () => {
    const door = await aDoor()
    const absent = (way: string) => press(door, 'absent', { 'order[]': [door], way })
    await absent('again')
    assert.match(await words(`/${door}`), /Pas là, à revoir à 10 h \d+ .* C’est livré/)
    // a telephone that kept its page sends the sentence that it showed
    await absent('Retour au dépôt')
    assert.match(await words(`/${door}`), /Pas là à 10 h \d+/)
    assert.match(await words('/retour'), /À rapporter : 1 commande/)
    const refused = await press(door, 'problem', { 'order[]': [door], way: 'damaged' })
    assert.equal(refused.status, 303)
    assert.equal((await orderOf(door))?.ended?.how, 'refused')
    await takeBack(door)
  })

  test('is told what is wrong, on the stop itself', async () => {
    const door = await aDoor()
    for (const [what, fields, sentence] of [
      ['name', { name: '' }, /Écrivez à qui/],
      ['signature', { drawing: '' }, /Faites signer dans le cadre/],
      ['photo', {}, /Prenez la photo/],
      ['problem', { way: 'rien' }, /Choisissez ce qui s’est passé/],
    ] as const) {
      const answer = await deliver(door, what, fields)
      assert.equal(answer.status, 422, what)
      assert.match(sentencesIn(answer.text), sentence)
      assert.match(answer.text, /<title>À corriger/)
    }
    for (const celsius of ['froid', '65'])
      assert.equal((await press(shops[0]?.key ?? '', 'temperature', { cold: 'le4', celsius })).status, 422)
    assert.equal((await orderOf(door))?.ended, null)
  })
})

describe('Who lives at a door', () => {
  test('is read by the courier until one hour after the delivery, on every screen, and not after', async () => {
    const door = await aDoor()
    const { recipientName = '', address = '' } = (await orderOf(door))?.door ?? {}
    await deliver(door)
    const said = async () => {
      const stop = (await yanis.get(`${TOUR}/${door}`)).text
      const { pages }: { pages: Record<string, string> } = JSON.parse(
        (await yanis.get(`${TOUR}/telephone.json`)).text,
      )
      const line = new RegExp(`<li data-stop="${door}".*?</li>`).exec(pages[TOUR] ?? '')?.[0] ?? ''
      const elsewhere = new RegExp(`<bdi data-door="${door}">.*?</bdi>`).exec(
        Object.values(pages).join(),
      )?.[0]
      const texts = [stop, pages[`${TOUR}/${door}`] ?? '', line, elsewhere ?? '']
      return [recipientName, address].map((words) => texts.map((text) => text.includes(words)))
    }
    beffroi.setNow(new Date(beffroi.now().getTime() + 59 * 60_000))
    assert.deepEqual(await said(), [
      [true, true, true, true],
      [true, true, true, false],
    ])
    beffroi.setNow(new Date(beffroi.now().getTime() + 2 * 60_000))
    assert.deepEqual(await said(), [
      [false, false, false, false],
      [false, false, false, false],
    ])
  })

  test('is not read by a courier of another round, nor on another day', async () => {
    const [door = ''] = others.doors
    assert.equal((await yanis.get(`${TOUR}/${door}`)).status, 404)
    beffroi.setNow(new Date(start.getTime() + 86_400_000))
    for (const mine of doors) assert.equal((await yanis.get(`${TOUR}/${mine}`)).status, 404)
  })

  test('is read by no other role', async () => {
    for (const id of ['bruno', 'didier', 'nadege', 'claire'] as const)
      for (const at of ['', `/${doors[0]}`, '/telephone.json'])
        assert.equal((await (await beffroi.as(id)).get(`${TOUR}${at}`)).status, 404, id)
  })
})

describe('The day of a courier', () => {
  const actor = {
    personId: beffroi.personId('yanis'),
    name: 'Yanis Morel',
    givenName: 'Yanis',
    language: 'fr' as const,
    memberships: [
      {
        organisationId: asId<OrganisationId>(''),
        organisationName: '',
        organisationKind: 'integration' as const,
        role: 'courier' as const,
      },
    ],
  }
  test('begins with the round: how many stops are left, and when the next is', async () => {
    const [card] = await courierToday(db, actor, start)
    assert.match(card?.title ?? '', /^Ma tournée : \d+\u00A0arrêts$/)
    assert.match(card?.text ?? '', /^Le suivant à \d+\u00A0h/)
  })
  test('says nothing when they ride no bike', async () => {
    const far = new Date(start.getTime() + 7 * 86_400_000)
    assert.deepEqual(await courierToday(db, actor, far), [])
    beffroi.setNow(far)
    assert.match(await words(''), /Pas de tournée aujourd’hui/)
  })
})
