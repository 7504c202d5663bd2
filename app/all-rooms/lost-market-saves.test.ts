import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId } from '#market'
import { addDays, parisDay } from '#platform/time'
import { formIn, openBeffroi, sentencesIn } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const [one, other] = [await beffroi.as('bruno'), await beffroi.as('bruno')]
const bread = `/marche/boutique/produits/${seededProductId(11)}`
const tomorrow = addDays(parisDay(beffroi.now()), 1)

const firstLink = async (page: string, link: RegExp): Promise<string> =>
  link.exec((await one.get(page)).text)?.[0] ?? assert.fail(`no ${link.source} on ${page}`)

type Form = {
  /** Where the form is read, and where it goes. */
  page: string
  to?: string
  field: string
  first: string
  second: string
}

const shop = await firstLink(
  '/marche/boutique/horaires?commerce=boulangerie-delplanque',
  /\/marche\/boutique\/horaires\?commerce=[\w-]+/,
)
const at = (path: string) => shop.replace('/horaires', path)
const bike = await firstLink('/livraisons/velos', /\/livraisons\/velos\/[0-9a-f-]{36}/)
const shift = await firstLink(
  `/livraisons/jours/${tomorrow}/equipe`,
  new RegExp(`/livraisons/jours/${tomorrow}/equipe/[0-9a-f-]{36}`),
)
const place = await firstLink('/livraisons/lieux', /\/livraisons\/lieux\/[0-9a-f-]{36}/)
const bed = await firstLink('/ferme/plan', /\/ferme\/planches\/[0-9a-f-]{36}/)
const crop = await firstLink('/ferme/cultures', /\/ferme\/cultures\/[0-9a-f-]{36}/)

const forms: Record<string, Form> = {
  'the name of a product': {
    page: `${bread}/nom`,
    field: 'description',
    first: 'Au levain.',
    second: 'Moulu ici.',
  },
  'the price of a product': { page: `${bread}/prix`, field: 'price', first: '3,80', second: '3,90' },
  'the aisle of a product': { page: `${bread}/rayon`, field: 'aisle', first: 'grocery', second: 'dairy' },
  'the hours of a shop': { page: shop, field: 'd2-to1', first: '12:15', second: '12:25' },
  'the absence of a shop': {
    page: shop,
    to: at('/absence'),
    field: 'words',
    first: 'Vacances',
    second: 'Travaux',
  },
  'the words of a shop': {
    page: at('/presentation'),
    field: 'story',
    first: 'Depuis 1921.',
    second: 'Depuis toujours.',
  },
  'the settings of a hub': { page: '/livraisons/depot', field: 'speed', first: '15,5', second: '16,5' },
  'a bike': { page: bike, field: 'volume', first: '231', second: '232' },
  'who rides a bike': { page: shift, field: 'ends', first: '15:45', second: '15:30' },
  'a place': { page: place, field: 'visitMinutes', first: '7', second: '8' },
  'a bed': { page: `${bed}/modifier`, to: bed, field: 'name', first: 'Planche A', second: 'Planche B' },
  'a crop': { page: crop, field: 'supplier', first: 'Graines du Nord', second: 'Semences du Sud' },
  'what bringing costs': { page: '/marche/gestion/livraison', field: 'fee', first: '3,10', second: '3,20' },
}

describe('Of two people who save', () => {
  for (const [what, { page, to = page, field, first, second }] of Object.entries(forms))
    test(`${what}, the second is told, keeps what was typed, and may save again`, async () => {
      const dates = what === 'the absence of a shop' ? { from: tomorrow, until: tomorrow } : {}
      const seen = formIn((await other.get(page)).text, to)
      const mine = { ...formIn((await one.get(page)).text, to), ...dates, [field]: first }
      assert.equal((await one.post(to, mine)).status, 303, 'saved')
      assert.equal((await one.post(to, mine)).status, 303, 'twice is once')
      const mistaken = await other.post(to, { ...seen, ...dates, [field]: 'x'.repeat(5000) })
      assert.doesNotMatch(sentencesIn(mistaken.text), /Quelqu’un d’autre a enregistré/)
      const late = await other.post(to, { ...formIn(mistaken.text, to), [field]: second })
      assert.equal(late.status, 422, 'mending a mistake is no way round')
      assert.match(sentencesIn(late.text), /Quelqu’un d’autre a enregistré entre-temps/)
      const again = formIn(late.text, to)
      assert.equal(again[field], second)
      assert.equal(formIn((await one.get(page)).text, to)[field], first, 'nothing was lost')
      assert.equal((await other.post(to, again)).status, 303, 'saved, once it was read')
      assert.equal(formIn((await one.get(page)).text, to)[field], second)
    })
})

describe('Somebody who answers another question about the same product', () => {
  test('loses nothing, and makes nobody lose anything', async () => {
    const price = formIn((await one.get(`${bread}/prix`)).text, `${bread}/prix`)
    const name = formIn((await other.get(`${bread}/nom`)).text, `${bread}/nom`)
    assert.equal((await one.post(`${bread}/prix`, { ...price, price: '4,10' })).status, 303)
    assert.equal((await other.post(`${bread}/nom`, { ...name, description: 'Encore.' })).status, 303)
  })
})
