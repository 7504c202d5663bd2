import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addDays, parisDay, parisInstant } from '#platform/time'
import { newId } from '#platform/id'
import { openBeffroi, openSecondMarket, saidTheSame, sentencesIn, writtenApart } from '#testing'
import { seededProductId } from '../seeds/seed-market.ts'
import { countWaits, deleteWaits, insertWait } from './store.ts'
import { forgetWaits, tellWaiting } from './tell-waiting.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db, ground } = beffroi
/** 'Merveilleux', of the bakery: there is none left. */
const cake = seededProductId(21)
const at = `/marche/prevenir?produit=${cake}`
const shelf = `/marche/boutique/produits/${cake}`
const nadege = await beffroi.as('nadege')
const second = await openSecondMarket(beffroi)

const asked = async (reach: string, who = beffroi.visitor()) => {
  const sent = await who.post('/marche/prevenir', { product: cake, reach })
  assert.equal(sent.status, 303, sentencesIn(sent.text))
  return sent.location ?? ''
}
const lettersTo = async (recipient: string) => {
  await beffroi.settle()
  return (await beffroi.letters()).filter((one) => one.recipient === recipient)
}
const tell = (now = beffroi.now()) => tellWaiting(ground, now)
const waiting = async () => (await countWaits(db, [cake])).get(cake) ?? 0

describe('A product that is sold out', () => {
  test('offers to tell, from its page and from its shelf, and one that is there does not', async () => {
    const who = beffroi.visitor()
    for (const page of ['/marche/produits/merveilleux', '/marche?marche=calais&q=merveilleux'])
      assert.match((await who.get(page)).text, new RegExp(`href="/marche/prevenir\\?produit=${cake}"`), page)
    const there = await who.get(`/marche/prevenir?produit=${seededProductId(11)}`)
    assert.equal(there.location, '/marche/produits/pain-de-campagne')
    assert.match(
      sentencesIn((await who.get(at)).text),
      /Quand Merveilleux revient chez Boulangerie Delplanque/,
    )
  })

  test('says beside the field what it could not read, and is not told of what does not exist', async () => {
    const refused = await beffroi.visitor().post('/marche/prevenir', { product: cake, reach: 'bientôt' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Ce n’est ni un téléphone ni un courriel/)
    assert.equal((await beffroi.visitor().get('/marche/prevenir?produit=x')).status, 404)
    assert.equal((await beffroi.visitor().get(`/marche/prevenir?produit=${seededProductId(22)}`)).status, 404)
  })

  test('counts who waits once each, for its shop alone, without their names', async () => {
    await asked('06 39 98 44 01')
    const one = sentencesIn((await nadege.get(shelf)).text)
    assert.match(one, /1 client attend qu’il revienne\. Il sera prévenu/)
    await asked('06 39 98 44 01')
    await asked('lea@example.org')
    assert.equal(await waiting(), 2)
    const own = await nadege.get(shelf)
    assert.match(sentencesIn(own.text), /2 clients attendent qu’il revienne\. Ils seront prévenus/)
    assert.doesNotMatch(own.text, /lea@|44 01|3998/)
    assert.match(
      sentencesIn((await nadege.get('/')).text),
      /Boulangerie Delplanque. 2 clients attendent un produit/,
    )
    for (const other of [second.merchant, second.direction])
      assert.equal((await other.get(shelf)).status, 404)
  })

  test('takes one press from somebody signed in, who is told by their messages', async () => {
    const claire = await beffroi.as('claire')
    assert.doesNotMatch((await claire.get(at)).text, /name="reach"/)
    assert.equal((await claire.post('/marche/prevenir', { product: cake })).status, 303)
    assert.equal(await waiting(), 3)
  })

  test('is told to nobody while there is none, and forgotten at once by whoever says so', async () => {
    const stop = await asked('tom@example.org')
    assert.equal(await tell(), 0)
    const who = beffroi.visitor()
    assert.match(sentencesIn((await who.get(stop)).text), /C’est noté/)
    assert.match(sentencesIn((await who.submit(stop)).text), /Demande effacée/)
    assert.equal(await waiting(), 3)
  })
})

describe('Once it is back', () => {
  test('each is told once, in the day, with the way to it and the way out', async () => {
    await nadege.submit(`${shelf}/stock`, { count: '6' })
    assert.equal(await tell(parisInstant(parisDay(beffroi.now()), '21:30')), 0)
    assert.equal(await tell(), 3)
    assert.equal(await tell(), 0)
    const [sms, ...more] = await lettersTo('+33639984401')
    assert.equal(more.length, 0)
    assert.match(sms?.body ?? '', /Merveilleux est revenu chez Boulangerie Delplanque/)
    assert.match(sms?.body ?? '', /\/marche\/produits\/merveilleux/)
    assert.equal((await lettersTo('lea@example.org')).length, 1)
    const claire = await beffroi.as('claire')
    assert.match(sentencesIn((await claire.get('/moi/messages')).text), /Merveilleux est revenu/)
    const stop = /\/marche\/prevenir\/\S+/.exec(sms?.body ?? '')?.[0] ?? assert.fail()
    assert.match(sentencesIn((await beffroi.visitor().get(stop)).text), /vous avez été prévenu/)
    assert.match(sentencesIn((await beffroi.visitor().submit(stop)).text), /Demande effacée/)
  })

  test('while it is not on sale, nobody is told', async () => {
    await nadege.submit(`${shelf}/retirer`)
    const gone = await beffroi.visitor().get('/marche/produits/merveilleux')
    assert.equal(gone.status, 404)
    assert.match(gone.text, new RegExp(`href="/marche/prevenir\\?produit=${cake}"`))
    await asked('zoe@example.org')
    assert.equal(await tell(), 0)
    await nadege.submit(`${shelf}/publier`)
    assert.equal(await tell(), 1)
  })
})

describe('What was asked', () => {
  test('is forgotten after sixty days; a dry run counts and changes nothing', async () => {
    await nadege.submit(`${shelf}/stock`, { count: '0' })
    await asked('paul@example.org')
    const on = (days: number) => parisInstant(addDays(parisDay(beffroi.now()), days), '23:59')
    assert.equal(await forgetWaits(db, on(59)), 0)
    const counted = await forgetWaits(db, on(61), { dryRun: true })
    assert.equal(await forgetWaits(db, on(61)), counted)
    assert.ok(counted >= 1)
    assert.equal(await waiting(), 0)
  })

  test('is not asked all day for the number of somebody else', async () => {
    const ask = (n: number) =>
      beffroi.visitor(`10.9.0.${n}`).post('/marche/prevenir', { product: cake, reach: 'max@example.org' })
    for (let n = 0; n < 20; n++) assert.equal((await ask(n)).status, 303)
    assert.equal((await ask(20)).status, 429)
  })
})

describe('Somebody who was written twice', () => {
  test('waits once for a product, is counted once, and forgets both', async () => {
    const yanis = beffroi.personId('yanis')
    const other = await writtenApart(beffroi, yanis)
    const before = await waiting()
    const wait = { productId: cake, language: 'fr', secret: 'of-the-other-file-of-yanis' } as const
    await db.transaction((tx) =>
      insertWait(tx, { ...wait, id: newId(), waiter: { personId: other } }, beffroi.now()),
    )
    await saidTheSame(beffroi, yanis, other)
    const courier = await beffroi.as('yanis')
    assert.equal((await courier.post('/marche/prevenir', { product: cake })).status, 303)
    assert.equal(await waiting(), before + 1)
    await db.transaction((tx) => deleteWaits(tx, wait.secret))
    assert.equal(await waiting(), before)
  })
})
