import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { linkIn, openBeffroi, sentencesIn } from '#testing'
import { seededPlaces } from '../seeds/seeded-town.ts'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const bruno = await beffroi.as('bruno')

const shop = seededPlaces[4]!
const start = shop.point!
const PLACE = `/livraisons/lieux/${shop.id}`
const HERE = `${PLACE}/point`

/** Every attribute has its value: a file of SVG is read as XML. */
const isWell = (svg: string): boolean =>
  [...svg.matchAll(/<[^>]+>/g)].every(([tag]) => /^<\/?\w+(\s[\w:-]+="[^"<]*")*>$/.test(tag))

describe('The point of a place, where no address was imported,', () => {
  test('has a page, reached from the form of that place, whose drawing is a file of ours', async () => {
    const { text } = await bruno.get(linkIn((await bruno.get(PLACE)).text, /Déplacer le point/))
    assert.match(sentencesIn(text), /Aucune adresse n’est connue ici\. Le dépôt est à 1 km au sud-ouest/)
    assert.match(text, /alt="Plan autour de «\sLe Cageot\s»\s: touchez l’endroit juste"/)
    const image = /<input type="image"[^>]*src="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const drawing = await bruno.get(image)
    assert.equal(drawing.headers.get('content-type'), 'image/svg+xml')
    assert.match(drawing.headers.get('content-security-policy') ?? '', /default-src 'none'/)
    assert.ok(isWell(drawing.text), drawing.text)
    assert.match(drawing.text, /100\sm</)
    assert.match((await bruno.get(`${HERE}/plan.svg?large=1200`)).text, /200\sm</)
  })
  test('shows the hub where the drawing reaches it', async () => {
    const near = (await bruno.get(`/livraisons/lieux/${seededPlaces[5]?.id}/point/plan.svg`)).text
    assert.match(near, />Dépôt</)
    assert.doesNotMatch((await bruno.get(`${HERE}/plan.svg`)).text, />Dépôt</)
  })
})

const doors = [
  ['4', '', 'Quai des Brumes', 0, -12],
  ['6', 'bis', 'Quai des Brumes', 20, -12],
  ['8', '', 'Quai des Brumes', 40, -12],
  ['1', '', 'Rue du Haut', 0, 90],
  ['3', '', 'Rue du Haut', 30, 90],
  ['2', '', 'Rue <Basse> & Fils', -30, -100],
] as const
const line = ([number, suffix, street, east, north]: (typeof doors)[number], n: number) => {
  const latitude = start.latitude + north / 111_195
  const longitude = start.longitude + east / 111_195 / Math.cos((start.latitude * Math.PI) / 180)
  return [`d${n}`, number, suffix, street, '62100', '62193', 'Calais', longitude, latitude].join(';')
}

describe('Where addresses were imported, the drawing', () => {
  before(async () => {
    const paul = await beffroi.as('paul')
    const file = ['id;numero;rep;nom_voie;code_postal;code_insee;nom_commune;lon;lat', ...doors.map(line)]
    const id = /name="id" value="([^"]+)"/.exec((await paul.get('/imports/addresses')).text)?.[1] ?? ''
    await paul.submit('/imports/addresses', { id, file: new File([file.join('\n')], 'adresses.csv') })
    await paul.submit(`/imports/addresses/${id}`)
  })
  const textsIn = (svg: string) =>
    new Map(
      [...svg.matchAll(/<text x="([^"]+)" y="([^"]+)"[^>]*>([^<]+)</g)].map(([, x, y, text]) => [
        text,
        [Number(x), Number(y)],
      ]),
    )

  test('shows the doors around, each street named once, the north above', async () => {
    const { text } = await bruno.get(`${HERE}/plan.svg`)
    assert.ok(isWell(text), text)
    assert.equal(text.match(/>Quai des Brumes</g)?.length, 1)
    const texts = textsIn(text)
    const [haut = [], quai = []] = [texts.get('Rue du Haut'), texts.get('Quai des Brumes')]
    assert.ok((haut[1] ?? 0) < 160 && 160 < (quai[1] ?? 0), JSON.stringify([haut, quai]))
    assert.ok(texts.has('8') && texts.has('Rue &lt;Basse> &amp; Fils'), [...texts.keys()].join())
    assert.doesNotMatch((await bruno.get(`${HERE}/plan.svg?large=160`)).text, /Rue du Haut/)
  })
  test('is told in words: the nearest door, how far and on which side', async () => {
    const words = async (address: string) => sentencesIn((await bruno.get(address)).text)
    assert.match(await words(HERE), /À 12 m au nord du 4 Quai des Brumes/)
    const { location } = await bruno.post(HERE, { 'point.x': 176, 'point.y': 152 })
    assert.match(await words(location ?? ''), /À 22 m au nord du 6 bis Quai des Brumes/)
  })
})
