import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId } from '#market'
import { addDays, addMonths, parisDay, parisInstant } from '#platform/time'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'
import { forgetBuyers } from '../own-order/forget-buyers.ts'
import { seededOrderSecret } from '../seeds/seeded-ids.ts'
import { exampleDoor, tomorrowAt } from '../seeds/example-buyer.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const [leeks, bread] = [1, 11].map(seededProductId)
const tomorrow = addDays(parisDay(beffroi.now()), 1)
const MONIQUE = '06 39 98 31 07'

/** @returns the secret of an order that is brought tomorrow. */
async function buy(
  who: Visitor,
  door: Record<string, string> = exampleDoor,
  product = bread,
): Promise<string> {
  await who.post('/panier', { product, quantity: 1 })
  await who.submit('/panier/adresse', door)
  const total = /name="total" value="(\d+)"/.exec((await who.get(`/panier?jour=${tomorrow}`)).text)?.[1]
  const slot = tomorrowAt(beffroi.now(), '14:00').toISOString()
  const asked = await who.post('/panier/payer', { slot, day: tomorrow, total })
  const back = await who.post(asked.location ?? '', { gesture: 'pay' })
  const secret =
    /\/commandes\/([\w-]{24})/.exec(back.location ?? '')?.[1] ?? assert.fail(sentencesIn(back.text))
  await who.get(`/commandes/${secret}/retour`)
  return secret
}

async function codeTo(recipient: string): Promise<string> {
  await beffroi.settle()
  const letter = (await beffroi.letters()).find((one) => one.recipient === recipient && /code/.test(one.body))
  return (
    /(\d{3})\s(\d{3})/
      .exec(letter?.body ?? '')
      ?.slice(1)
      .join('') ?? assert.fail(`no code to ${recipient}`)
  )
}

/** Somebody without account opens their orders, in a browser that bought nothing. */
async function open(login: string, recipient: string, who = beffroi.visitor('10.1.0.1')): Promise<Visitor> {
  await who.post('/mes-courses/code', { login })
  await who.submit('/mes-courses/entrer', { login, code: await codeTo(recipient) })
  return who
}

const read = async (who: Visitor, at = '/mes-courses') => sentencesIn((await who.get(at)).text)

const first = await buy(beffroi.visitor('10.1.0.2'))
await buy(
  beffroi.visitor('10.1.0.3'),
  { ...exampleDoor, phone: '06 39 98 31 99', email: 'autre@example.org' },
  leeks,
)
await beffroi.settle()

describe('Somebody without account', () => {
  test('finds their orders by the telephone of them, with a code, and nobody else’s', async () => {
    const who = await open(MONIQUE, '+33639983107')
    const { text, headers } = await who.get('/mes-courses')
    assert.match(headers.get('cache-control') ?? '', /no-store/)
    const said = sentencesIn(text)
    assert.match(said, /Payée/)
    assert.match(said, /6,50 €.*1 produit.*À vélo, 14 h à 16 h/)
    assert.match(text, new RegExp(`/commandes/${first}"`))
    assert.match(text, /Suivre le vélo/)
    assert.equal(text.match(/Recommander/g)?.length, 1)
    assert.doesNotMatch(text, /Hochart|Vauxhall|31 99|autre@/)
  })

  test('or by their e-mail', async () => {
    const who = await open('Monique@example.org', 'monique@example.org')
    assert.match((await who.get('/mes-courses')).text, new RegExp(first))
  })

  test('reads the receipts of what was brought', async () => {
    const who = await open('sophie.calon@example.org', 'sophie.calon@example.org')
    const { text } = await who.get('/mes-courses')
    const receipt = new RegExp(`href="(/commandes/${seededOrderSecret(6)}/recus/[^"]+)"`).exec(text)?.[1]
    assert.equal((await who.get(receipt ?? assert.fail(sentencesIn(text)))).status, 200)
  })

  test('searches in them, without accents', async () => {
    const who = await open(
      'sophie.calon@example.org',
      'sophie.calon@example.org',
      beffroi.visitor('10.1.0.9'),
    )
    assert.match(await read(who, '/mes-courses?q=PAIN'), /1 commande/)
    assert.match(await read(who, '/mes-courses?q=chaise'), /Rien pour « chaise »/)
  })

  test('leaves, and nothing of theirs is shown any more', async () => {
    const who = await open(MONIQUE, '+33639983107', beffroi.visitor('10.1.0.4'))
    assert.match(await read(who), /Payée/)
    const left = await who.post('/mes-courses/quitter')
    assert.equal(left.headers.get('clear-site-data'), '"cache"')
    assert.match(await read(who), /Recevoir un code/)
  })

  test('is asked for another code once thirty days have passed: a number may change hands', async () => {
    const before = beffroi.now()
    const who = await open('monique@example.org', 'monique@example.org', beffroi.visitor('10.1.0.5'))
    beffroi.setNow(parisInstant(addDays(parisDay(before), 31), '10:00'))
    assert.match(await read(who), /Recevoir un code/)
    beffroi.setNow(before)
  })
})

describe('A stranger', () => {
  test('reads the same page whether anything was bought, and nobody is written to for nothing', async () => {
    const known = await beffroi.visitor('10.2.0.1').post('/mes-courses/code', { login: 'autre@example.org' })
    await codeTo('autre@example.org')
    const letters = (await beffroi.letters()).length
    const unknown = await beffroi
      .visitor('10.2.0.2')
      .post('/mes-courses/code', { login: 'aucun@example.org' })
    await beffroi.settle()
    assert.equal((await beffroi.letters()).length, letters)
    assert.equal(sentencesIn(unknown.text).replaceAll('aucun', 'autre'), sentencesIn(known.text))
  })

  test('does not use the code of another browser, nor one after five wrong tries', async () => {
    const login = 'ahmed.benali@example.org'
    const who = beffroi.visitor('10.2.0.3')
    await who.post('/mes-courses/code', { login })
    const code = await codeTo(login)
    const other = await beffroi.visitor('10.2.0.4').post('/mes-courses/entrer', { login, code })
    assert.equal(other.status, 422)
    for (let n = 0; n < 5; n++)
      await who.post('/mes-courses/entrer', { login, code: code === '000000' ? '000001' : '000000' })
    const late = await who.post('/mes-courses/entrer', { login, code })
    assert.equal(late.status, 422)
    assert.match(late.text, /Trop d’essais/)
  })

  test('does not make a telephone ring all day', async () => {
    const login = '06 39 98 31 42'
    for (let n = 0; n < 3; n++)
      assert.equal((await beffroi.visitor(`10.3.0.${n}`).post('/mes-courses/code', { login })).status, 200)
    assert.equal((await beffroi.visitor('10.3.0.9').post('/mes-courses/code', { login })).status, 429)
  })
})

describe('Somebody of Beffroi', () => {
  test('who came in with a code sees their orders without another, those of their e-mail only', async () => {
    await buy(beffroi.visitor('10.4.0.1'), { ...exampleDoor, phone: '', email: 'claire@example.org' })
    const claire = beffroi.visitor('10.4.0.2')
    await claire.post('/connexion', { login: 'claire@example.org' })
    await claire.submit('/connexion/code', {
      login: 'claire@example.org',
      code: await codeTo('claire@example.org'),
    })
    const { text } = await claire.get('/mes-courses')
    assert.match(sentencesIn(text), /Avec claire@example.org.*Payée/)
    assert.doesNotMatch(text, /mes-courses\/quitter/)
  })

  test('and who proved nothing is asked for a code, whatever somebody typed in their file', async () => {
    await buy(beffroi.visitor('10.4.0.3'), { ...exampleDoor, phone: '', email: 'karine@example.org' })
    assert.match(await read(await beffroi.as('karine')), /Recevoir un code/)
  })
})

describe('Once the names are erased', () => {
  test('three months after, the number opens nothing of before: whoever has it now reads nothing', async () => {
    const who = await open(MONIQUE, '+33639983107', beffroi.visitor('10.5.0.1'))
    await forgetBuyers(beffroi.db, parisInstant(addDays(addMonths(tomorrow, 3), 1), '02:48'))
    assert.match(await read(who), /Aucune commande/)
  })
})
