import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { readZip, writeZip } from '#platform/zip'
import { newcomer, openBeffroi, sentencesIn, writeVoice, type Visitor } from '#testing'
import { seededEvidence } from '../seeds/seeded-evidence.ts'
import { manifest } from './manifest.ts'

const [here, there] = [await openBeffroi(), await openBeffroi()]
after(async () => {
  for (const one of [here, there]) {
    assert.deepEqual(one.surprises, [])
    await one.close()
  }
})
// another territory has another address, and nothing of this one
there.ground.site.url = 'http://127.0.0.1:3001'
const [aicha, claire] = [await here.as('aicha'), await here.as('claire')]
const PAGE = '/portfolio/emporter'
const read = `/portfolio/personnes/${here.personId('aicha')}/${seededEvidence.shirt}`
const voice = new File([await writeVoice('ogg')], 'mot.ogg', {
  type: 'audio/ogg',
})
await claire.post(`${read}/mot`, { act: randomUUID(), words: 'Le col est net.', voice })

async function filesOf(who: Visitor) {
  const zip = (await who.get(`${PAGE}.zip`)).bytes
  const opened = readZip(zip, { entries: 1000, bytes: 100_000_000 })
  assert.ok(opened.ok)
  const files = new Map(opened.entries.map(({ path, bytes }) => [path, bytes]))
  const text = (path: string) => new TextDecoder().decode(files.get(path))
  return { zip, files, html: text('index.html'), json: manifest.parse(JSON.parse(text('portfolio.json'))) }
}
async function bring(who: Visitor, zip: Uint8Array): Promise<string> {
  const { text } = await who.post(PAGE, { file: new File([Uint8Array.from(zip)], 'portfolio.zip') })
  const held = /name="held" value="([^"]+)"/.exec(text)?.[1]
  return sentencesIn(held ? (await who.post(`${PAGE}/oui`, { held })).text : text)
}
const aichaThere = await there.as('aicha')
for (const id of Object.values(seededEvidence)) await aichaThere.post(`/portfolio/${id}/effacer`, {})

describe('A portfolio taken away', () => {
  test('tells the card, who sees what, the links without their secret, and the answers with their voices', async () => {
    const { files, html, json } = await filesOf(aicha)
    assert.deepEqual(json.card?.proofs.toSorted(), [
      seededEvidence.shirt,
      seededEvidence.windows,
      seededEvidence.leftovers,
    ])
    assert.equal(json.card?.call, 'Claire Vandamme')
    const shirt = json.told?.shown.find((one) => one.evidence === seededEvidence.shirt)
    assert.deepEqual(shirt?.to.toSorted(), ['jury', 'support', 'training'])
    assert.equal(json.told?.links[0]?.forWhom, 'Mme Lemaire, Le Fil et la Main')
    const [answer] = json.told?.answers ?? []
    assert.deepEqual([answer?.by, answer?.words], ['Claire Vandamme', 'Le col est net.'])
    assert.ok(files.has(answer?.voice ?? ''))
    assert.match(html, new RegExp(`<audio[^>]* src="${answer?.voice}"`))
    const words = sentencesIn(html)
    assert.match(words, /Ma carte Je repasse, je lave les vitres/)
    assert.match(
      words,
      /Montrée à : [^.]*Qui m’accompagne[^.]*\. On me répond.*Le col est net\. Claire Vandamme/,
    )
    assert.match(words, /Mme Lemaire, Le Fil et la Main : du .* ma carte · jamais ouvert/)
    const row = await here.db.row<{ hash: string }>(
      sql`select secret_hash as hash from portfolio.links limit 1`,
    )
    assert.ok(row && !JSON.stringify(json).includes(row.hash))
  })
})

describe('A portfolio brought into another Beffroi', () => {
  test('brings the card back, and opens nothing by itself', async () => {
    const { zip, json } = await filesOf(aicha)
    const person = await newcomer(there)
    const words = await bring(person, zip)
    assert.match(words, /4 preuves ajoutées.*Votre carte est revenue.*Rien n’est montré ici/)
    const card = sentencesIn((await person.get('/portfolio/carte')).text)
    assert.match(card, /Je repasse, je lave les vitres.*Les vitres, sans trace/)
    assert.doesNotMatch(card, /Claire Vandamme/)
    const back = await filesOf(person)
    assert.deepEqual(back.json.card?.proofs.toSorted(), json.card?.proofs.toSorted())
    assert.deepEqual(back.json.told, { shown: [], links: [], answers: [] })
    assert.match(sentencesIn((await person.get('/portfolio')).text), /4 preuves\. Rien n’est montré/)
    await person.submit('/portfolio/carte/changer', { canDo: 'Je conduis.' })
    assert.doesNotMatch(await bring(person, zip), /Votre carte est revenue/)
    assert.match(sentencesIn((await person.get('/portfolio/carte')).text), /Je conduis/)
  })

  test('of before these were told comes in as it did', async () => {
    const { json } = await filesOf(aicha)
    const { card: _, told: __, ...old } = json
    const bytes = JSON.stringify({
      ...old,
      evidence: old.evidence.map((one) => ({ ...one, pieces: [] })),
    })
    const person = await newcomer(there)
    const words = await bring(person, writeZip([{ path: 'portfolio.json', bytes }], there.now()))
    assert.match(words, /4 preuves ajoutées/)
    assert.doesNotMatch(words, /Votre carte|Rien n’est montré/)
  })

  test('with a card or links that are none is refused whole', async () => {
    const { json } = await filesOf(aicha)
    const person = await newcomer(there)
    const told = { shown: [{ evidence: randomUUID(), to: ['everybody'] }], links: [], answers: [] }
    for (const wrong of [{ card: { canDo: '' } }, { told }]) {
      const bytes = JSON.stringify({ ...json, ...wrong })
      const words = await bring(person, writeZip([{ path: 'portfolio.json', bytes }], there.now()))
      assert.match(words, /ne se lit pas/)
    }
  })
})
