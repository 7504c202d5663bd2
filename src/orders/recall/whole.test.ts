import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { lotsByNumber, readProduct, seededMarketId, seededProductId } from '#market'
import { addDays, parisDay } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db, now } = beffroi
const bruno = await beffroi.as('bruno')
const eggs = seededProductId(25)
const RECALLS = '/marche/gestion/rappels'
const today = parisDay(now())
const days = { du: addDays(today, -60), au: today }
const message = 'Rapportez-les.'

describe('A product called back without the number of a lot', () => {
  const recall = { id: randomUUID(), lot: '', product: eggs, from: days.du, until: days.au, message }
  const search = `${RECALLS}/nouveau?${new URLSearchParams({ choix: eggs, ...days })}`

  test('is shown as it is sold, with everybody who had some in those days', async () => {
    const words = sentencesIn((await bruno.get(search)).text)
    assert.match(words, /Œufs.* Encore en vente/)
    assert.match(words, /commande/)
  })
  test('is found however its name is typed', async () => {
    const typed = `${RECALLS}/nouveau?${new URLSearchParams({ produit: 'oeufs de PLEIN', ...days })}`
    assert.match(sentencesIn((await bruno.get(typed)).text), /Œufs.* Encore en vente/)
  })
  test('leaves the sale at once, and its customers are told', async () => {
    const page = sentencesIn((await bruno.submit(RECALLS, recall)).text)
    assert.match(page, /La vente est arrêtée, \d+ client/)
    assert.equal((await readProduct(db, eggs))?.standing, 'withdrawn')
    assert.match(page, /Plus en vente/)
    assert.match(sentencesIn((await bruno.get(search)).text), /Plus en vente/)
    assert.equal((await beffroi.visitor().get(`/marche?q=oeufs`)).text.includes(eggs), false)
  })
  test('pressed twice is told once, and the page says so', async () => {
    const before = (await beffroi.letters()).length
    assert.match(sentencesIn((await bruno.submit(RECALLS, recall)).text), /Ce rappel était déjà décidé/)
    assert.equal((await beffroi.letters()).length, before)
  })
  test('again later says that the sale was stopped before', async () => {
    const page = sentencesIn((await bruno.submit(RECALLS, { ...recall, id: randomUUID() })).text)
    assert.match(page, /Ce n’était plus en vente, \d+ client/)
  })
  test('is told to who keeps its shop', async () => {
    const bread = { ...recall, id: randomUUID(), product: seededProductId(11) }
    await bruno.submit(RECALLS, bread)
    const nadege = await beffroi.as('nadege')
    assert.match((await nadege.get('/moi/messages')).text, /Un de vos produits est rappelé/)
  })
  test('is found by days in their order', async () => {
    const wrong = { choix: eggs, du: days.au, au: days.du }
    const words = sentencesIn((await bruno.get(`${RECALLS}/nouveau?${new URLSearchParams(wrong)}`)).text)
    assert.match(words, /Le premier jour vient avant le dernier/)
  })
  test('is refused when it names nothing', async () => {
    const nothing = { ...recall, id: randomUUID(), product: randomUUID() }
    assert.equal((await bruno.post(RECALLS, nothing)).status, 422)
  })
})

describe('A lot of the farm that was given', async () => {
  const acting = (said: Record<string, string>) => ({ act: randomUUID(), stop: '', ...said })
  const list = (await bruno.get('/ferme/recolte')).text
  const crop = /\/ferme\/recolte\/([0-9a-f-]{36})"[^]*?<b>/.exec(list)?.[1] ?? ''
  /** Harvests, and gives the number of the label. */
  async function harvest(to: Record<string, string>): Promise<string> {
    const page = await bruno.submit('/ferme/gestes', acting({ what: 'harvest', crop, quantity: '9', ...to }))
    return /F-\d{6}-\d\d/.exec(page.text)?.[0] ?? ''
  }
  const give = (number: string, quantity: string, toWhom: string) =>
    bruno.post('/ferme/gestes', acting({ what: 'move', number, kind: 'gift', quantity, to_whom: toWhom }))
  const recall = (lot: string) => ({ id: randomUUID(), lot, product: '', from: '', until: '', message })
  const search = async (lot: string) => sentencesIn((await bruno.get(`${RECALLS}/nouveau?lot=${lot}`)).text)
  const number = await harvest({ to: 'gift', to_whom: 'La maison des jeunes' })

  test('and never sold is found by its number, with to whom it went', async () => {
    const words = await search(number)
    assert.match(words, /Batavia, lot F-\d{6}-\d\d/)
    assert.match(words, /0 commande, 0 client à prévenir, 1 don\./)
    assert.match(words, /La maison des jeunes 9 pièces, Batavia/)
  })
  test('is called back: whoever runs the market notes who was spoken to', async () => {
    const what = recall(number)
    const page = sentencesIn((await bruno.submit(RECALLS, what)).text)
    assert.match(page, /La vente est arrêtée, 0 client prévenu/)
    assert.match(page, /1 personne à joindre encore/)
    const gift =
      /name="gift" value="([^"]+)"/.exec((await bruno.get(`${RECALLS}/${what.id}`)).text)?.[1] ?? ''
    const after = sentencesIn((await bruno.submit(`${RECALLS}/${what.id}/joint`, { gift })).text)
    assert.match(after, /Joint par Bruno/)
    assert.match(after, /Tout le monde est joint/)
    assert.match((await bruno.get(`${RECALLS}/${what.id}.csv`)).text, /Don du lot F-.*;La maison des jeunes/)
    assert.equal((await bruno.post(`${RECALLS}/${what.id}/joint`, { gift: randomUUID() })).status, 404)
  })
  test('says so to whoever reads its label, and no more of it goes to the stall', async () => {
    const kept = await harvest({ to: 'kept' })
    await bruno.submit(RECALLS, recall(kept))
    assert.match(sentencesIn((await beffroi.visitor().get(`/ferme/lots/${kept}`)).text), /Ce lot est rappelé/)
    const own = sentencesIn((await bruno.get(`/ferme/lots/${kept}`)).text)
    assert.match(own, /Ce lot est rappelé/)
    assert.doesNotMatch(own, /Mettre à l’étal|Donner/)
    const stall = acting({ what: 'move', number: kept, kind: 'stall', quantity: '9' })
    const refused = await bruno.post('/ferme/gestes', stall)
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /Ce lot est rappelé : ne le vendez pas/)
    // a telephone may tell later what was given before: whoever received it is called too
    assert.equal((await give(kept, '2', 'L’école Pasteur')).status, 303)
    assert.match(await search(kept), /L’école Pasteur/)
  })
  test('in part, the rest being at the stall, is stopped at both', async () => {
    const both = await harvest({ to: 'stall' })
    await beffroi.settle()
    await give(both, '3', 'Le foyer')
    await beffroi.settle()
    assert.match(await search(both), /Encore en vente .*Pas encore rappelé à la ferme/)
    await bruno.submit(RECALLS, recall(both))
    assert.match(await search(both), /Déjà fermé .*Déjà rappelé à la ferme/)
    assert.match(await search(both), /Le foyer 3 pièces/)
  })
  test('called back before the market heard of it never goes on sale, whatever is said of it then', async () => {
    const early = await harvest({ to: 'stall' })
    await give(early, '1', 'La voisine')
    await bruno.submit(RECALLS, recall(early))
    await beffroi.settle()
    assert.deepEqual(await lotsByNumber(db, seededMarketId, early), [])
  })
  test('of a product of which nobody knows the lot is listed by its days', async () => {
    const lots = await lotsByNumber(
      db,
      seededMarketId,
      await harvest({ to: 'stall' }).then(async (one) => (await beffroi.settle(), one)),
    )
    const words = sentencesIn(
      (
        await bruno.get(
          `${RECALLS}/nouveau?${new URLSearchParams({ choix: lots[0]?.productId ?? '', ...days })}`,
        )
      ).text,
    )
    assert.match(words, /4 dons/)
  })
})
