import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { asSeen, formIn, openBeffroi, openSecondMarket, sentencesIn } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { direction, slug, operator } = await openSecondMarket(beffroi)

/** Opens a shop on the second market, and sells one thing there. */
async function openShop(name: string, sector: string): Promise<void> {
  const added = await direction.post('/marche/gestion/commerces/ajouter', {
    id: randomUUID(),
    name,
    sector,
    address: '9 rue du Phare',
    postcode: '62730',
    town: 'Marck',
    commission: '7,5',
  })
  const { text } = await direction.get(added.location ?? '')
  const shop = /commerce=([a-z0-9-]+)/.exec(text)?.[1] ?? assert.fail(sentencesIn(text))
  const id = randomUUID()
  const at = `/marche/boutique/produits/${id}`
  const add = `/marche/boutique/ajouter?commerce=${shop}`
  await direction.submit(add, {
    id,
    name: `Carnet ${name}`,
    price: '4,00',
    sold: 'piece',
    content: '',
    count: '5',
  })
  await direction.submit(`${at}/tva`, { rate: '2000', ...(await asSeen(direction, `${at}/tva`)) })
  await direction.submit(`${at}/publier`)
}

/** What stands before the shelves of a market. */
async function front(marche: string): Promise<string> {
  const { text } = await beffroi.visitor().get(`/marche?marche=${marche}`)
  return sentencesIn(/<ul class="front[\s\S]*?<\/ul>/.exec(text)?.[0] ?? assert.fail(sentencesIn(text)))
}

describe('The first page of a market', () => {
  test('names no farm for a shop that only calls itself one', async () => {
    await openShop('La Ferme du Fort', 'Maraîcher')
    assert.doesNotMatch(await front(slug), /Ferme/)
  })

  test('names the stall of the farm of its market, whatever its trade, and that of the other market there', async () => {
    await openShop(operator.name, 'Papeterie')
    assert.doesNotMatch(await front(slug), /Jardins du Littoral/)
    await direction.submit('/ferme/ouvrir', {
      ...formIn((await direction.get('/ferme/ouvrir')).text, '/ferme/ouvrir'),
      name: 'Le champ du Littoral',
    })
    beffroi.setNow(new Date(beffroi.now().getTime() + 11 * 60_000)) // the page of visitors is kept for ten minutes
    assert.match(await front(slug), /Les Jardins du Littoral À Marck/)
    const first = await front('calais')
    assert.match(first, /La Ferme urbaine Récolté à Calais/)
    assert.doesNotMatch(first, /Littoral/)
  })

  test('never shows a visitor the basket of another', async () => {
    const buyer = beffroi.visitor()
    const product = /name="product" value="([^"]+)"/.exec(
      (await buyer.get('/marche?marche=calais')).text,
    )?.[1]
    await buyer.submit('/panier', { product, quantity: 1 })
    await buyer.get('/marche?marche=calais&q=pain')
    assert.match(sentencesIn((await buyer.get('/marche?marche=calais&q=pain')).text), /Panier \(1\)/)
    assert.doesNotMatch(
      sentencesIn((await beffroi.visitor().get('/marche?marche=calais&q=pain')).text),
      /Panier \(1\)/,
    )
  })
})
