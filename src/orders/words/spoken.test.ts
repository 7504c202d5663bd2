import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId, tellWaiting } from '#market'
import { addDays, parisDay } from '#platform/time'
import { openBeffroi, type Visitor } from '#testing'
import { languageOfOrder } from '../own-order/follow-sale.ts'
import { orderBySecret } from '../order-store.ts'
import { exampleDoor, tomorrowAt } from '../seeds/example-buyer.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const [leeks, carrots, cheese, beer] = [1, 4, 24, 60].map(seededProductId)
const merveilleux = seededProductId(21)
const tomorrow = addDays(parisDay(beffroi.now()), 1)

/** Proper names, and what was typed. */
const known =
  /Beffroi|Arras et Calais|La Ferme urbaine|Crèmerie Saint-Pierre|Calais|Poireaux|Carottes des sables|Maroilles|Thiérache|Sonner chez Hochart|14 rue du Vauxhall|Français|English|Українська|[\w.-]+@[\w.-]+/g

/** What a page says in Latin letters, where nobody wrote it. */
const latinIn = (html: string): string[] =>
  html
    .replaceAll(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<(?!html)(\w+)(?=\s)[^>]*\slang="fr"[^>]*>[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<!doctype html>/gi, '')
    .split(/<[^>]*>/)
    .map((said) => said.replaceAll(/\s+/g, ' ').replaceAll(known, '').trim())
    .filter((said) => /\p{Script=Latin}{3}/u.test(said))

async function buyer(language: string): Promise<Visitor> {
  const who = beffroi.visitor()
  await who.post('/langue', { language, to: '/' })
  for (const [product, quantity] of [
    [leeks, 2],
    [carrots, 500],
    [cheese, 1],
  ] as const)
    await who.post('/panier', { product, quantity, back: '/marche' })
  return who
}

const totalIn = (html: string) => /name="total" value="(\d+)"/.exec(html)?.[1] ?? ''
/** What the law wants on the button: pressing it obliges to pay. */
const obliges = {
  en: /Order with obligation to pay:\s€/,
  ar: /طلب مع الالتزام بالدفع:\s/,
  uk: /Замовлення із зобов’язанням оплатити:\s/,
}

describe('Somebody who buys in another language', () => {
  for (const language of ['en', 'ar', 'uk'] as const)
    test(`reads it from the basket to the payment (${language}), and is written to in it`, async () => {
      const who = await buyer(language)
      const read = async (address: string) => {
        const { text, status } = await who.get(address)
        assert.equal(status, 200, address)
        if (language !== 'en') assert.deepEqual(latinIn(text), [], `${language} ${address}`)
        return text
      }
      await read('/panier')
      await read('/panier/adresse')
      const nobody = await who.post('/panier/adresse', {
        ...exampleDoor,
        recipientName: '',
        email: 'personne',
      })
      assert.equal(nobody.status, 422)
      if (language !== 'en') assert.deepEqual(latinIn(nobody.text), [])
      const kept = await who.post('/panier/adresse', { ...exampleDoor, email: 'lina@courriel.example' })
      assert.equal(kept.location, '/panier#payer')
      const basket = await read(`/panier?jour=${tomorrow}`)
      assert.match(basket, obliges[language])
      await read('/panier/chaque-semaine')
      const slot = tomorrowAt(beffroi.now(), '14:00').toISOString()
      const refused = await who.post('/panier/payer', { slot, day: tomorrow, total: '1' })
      assert.equal(refused.status, 422)
      if (language !== 'en') assert.deepEqual(latinIn(refused.text), [])
      const paying = await who.post('/panier/payer', { slot, day: tomorrow, total: totalIn(basket) })
      assert.equal(paying.status, 303)
      const paid = await who.post(paying.location ?? '', { gesture: 'pay' })
      const order = (await who.get(paid.location ?? '')).location ?? ''
      const page = await read(order)
      assert.match(page, new RegExp(`<html lang="${language}"`))
      await read(`${order}/annulation`)
      const { id } = (await orderBySecret(beffroi.db, order.split('/').at(-1) ?? '')) ?? assert.fail()
      assert.equal(await languageOfOrder(beffroi.db, id), language, 'the bike tells it in that language too')
      await beffroi.settle()
      await beffroi.settle()
      const [letter] = (await beffroi.letters()).filter(
        ({ recipient }) => recipient === 'lina@courriel.example',
      )
      assert.match(letter?.body ?? '', { en: /is paid/, ar: /دُفعت طلبيتك/, uk: /оплачено/ }[language])
    })

  test('finds their orders again with a code that says so in their language', async () => {
    const who = beffroi.visitor()
    await who.post('/langue', { language: 'uk', to: '/' })
    await who.post('/mes-courses/code', { login: 'lina@courriel.example' })
    await beffroi.settle()
    const [letter] = await beffroi.letters()
    assert.match(letter?.body ?? '', /ваш код, щоб відкрити ваші покупки|Ваш код, щоб відкрити ваші покупки/)
    const code = /\d{3}\s\d{3}/.exec(letter?.body ?? '')?.[0] ?? ''
    const login = 'lina@courriel.example'
    assert.equal((await who.post('/mes-courses/entrer', { login, code })).location, '/mes-courses')
    const { text } = await who.get('/mes-courses')
    assert.deepEqual(latinIn(text), [])
    assert.match(text, /Оплачено/)
  })

  test('is told in their language when a product is back', async () => {
    const who = beffroi.visitor()
    await who.post('/langue', { language: 'ar', to: '/' })
    const asked = await who.post('/marche/prevenir', {
      product: merveilleux,
      reach: 'zohra@courriel.example',
    })
    assert.match((await who.get(asked.location ?? '')).text, /سنكتب إليك مرة واحدة/)
    const nadege = await beffroi.as('nadege')
    await nadege.submit(`/marche/boutique/produits/${merveilleux}/stock`, { count: '4' })
    beffroi.setNow(new Date(beffroi.now().getTime() + 600_000).toISOString())
    await tellWaiting(beffroi.ground, beffroi.now())
    const letter = (await beffroi.letters()).find(({ recipient }) => recipient === 'zohra@courriel.example')
    assert.match(letter?.body ?? '', /عاد .*Merveilleux.* إلى .*Boulangerie Delplanque/)
  })

  test('is told in their language which pages stay in French', async () => {
    const who = await buyer('ar')
    for (const address of ['/marche/conditions', '/panier/entreprise']) {
      const { text } = await who.get(address)
      assert.match(text, /<html lang="fr">/)
      assert.match(text, /lang="ar" dir="rtl">هذه الصفحة بالفرنسية/)
    }
    assert.doesNotMatch(
      (await beffroi.visitor().get('/marche/conditions')).text,
      /Cette page est en français/,
    )
  })

  test('reads what the law wants of alcohol in its own words, and in theirs', async () => {
    const who = await buyer('en')
    await who.post('/panier', { product: beer, quantity: 1, back: '/marche' })
    const { text } = await who.get('/panier')
    assert.match(text, /No alcohol is sold to anyone under 18/)
    assert.match(text, /lang="fr">Interdiction de vente de boissons alcooliques aux mineurs/)
  })
})
