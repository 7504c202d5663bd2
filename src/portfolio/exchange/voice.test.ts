import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { readZip, writeZip } from '#platform/zip'
import { newcomer, openBeffroi, sentencesIn, writeFilm, writeVoice, type Visitor } from '#testing'
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

const PAGE = '/portfolio/emporter'
const PLACE = '+50.2910+002.7775/'
const said = { secret: PLACE }
/** As the page records them, as telephones do, and one that is named as a film is. */
const voices: [name: string, bytes: Uint8Array<ArrayBuffer>, type: string][] = [
  ['voix.webm', await writeVoice('webm', said), 'audio/webm'],
  ['voix.m4a', await writeVoice('m4a', said), 'audio/mp4'],
  ['voix.mp4', await writeVoice('m4a', said), 'audio/mp4'],
  ['voix.ogg', await writeVoice('ogg', said), 'audio/ogg'],
]

async function filesOf(who: Visitor): Promise<Map<string, Uint8Array>> {
  const read = readZip((await who.get(`${PAGE}.zip`)).bytes, { entries: 1000, bytes: 100_000_000 })
  assert.ok(read.ok)
  return new Map(read.entries.map(({ path, bytes }) => [path, bytes]))
}
const textIn = (files: Map<string, Uint8Array>, path: string) => new TextDecoder().decode(files.get(path))
const evidenceIn = (files: Map<string, Uint8Array>) =>
  manifest.parse(JSON.parse(textIn(files, 'portfolio.json'))).evidence
const pack = (files: Map<string, Uint8Array>) =>
  writeZip(
    [...files].map(([path, bytes]) => ({ path, bytes })),
    there.now(),
  )
async function bring(who: Visitor, zip: Uint8Array): Promise<string> {
  const { text } = await who.post(PAGE, { file: new File([Uint8Array.from(zip)], 'portfolio.zip') })
  const held = /name="held" value="([^"]+)"/.exec(text)?.[1]
  return sentencesIn(held ? (await who.post(`${PAGE}/oui`, { held })).text : text)
}

const speaker = await newcomer(here)
for (const [name, bytes, type] of voices) {
  const file = new File([bytes], name, { type })
  const { status } = await speaker.post('/portfolio/ajouter', {
    act: randomUUID(),
    way: 'voix',
    title: `Ma voix, ${name}`,
    file,
  })
  assert.equal(status, 303, name)
}
await speaker.post('/portfolio/ajouter', {
  act: randomUUID(),
  way: 'film',
  title: 'Un film, sans réseau',
  file: new File([await writeFilm({ container: 'webm' })], 'film.webm', { type: 'video/webm' }),
})

describe('A voice that is taken away', () => {
  test('is heard in the page of the archive: only films are shown as films', async () => {
    const html = textIn(await filesOf(speaker), 'index.html')
    assert.equal(html.match(/<audio/g)?.length, voices.length)
    assert.equal(html.match(/<video/g)?.length, 1)
  })

  test('comes back in another territory, whatever its container and its name', async () => {
    const files = await filesOf(speaker)
    const reader = await newcomer(there)
    assert.doesNotMatch(await bring(reader, pack(files)), /gardés/)
    const back = await filesOf(reader)
    const kindsIn = (all: typeof files) =>
      evidenceIn(all)
        .flatMap(({ pieces }) => pieces.map(({ name, kind }) => `${name} ${kind}`))
        .toSorted()
    assert.deepEqual(kindsIn(back), kindsIn(files))
    assert.ok(kindsIn(back).includes('voix.webm audio'))
    for (const { path } of evidenceIn(files).flatMap(({ pieces }) => pieces)) {
      const given = Buffer.from(files.get(path) ?? [])
      assert.ok([...back.values()].some((one) => given.equals(one)))
      assert.ok(!given.includes(PLACE), 'it no longer says where it was said')
    }
  })

  test('and that could not be kept comes with the next archive, once', async () => {
    const files = await filesOf(speaker)
    const reader = await newcomer(there)
    const lame = new Map(files)
    const [lost = ''] = [...files.keys()].filter((path) => path.endsWith('voix.webm'))
    lame.set(lost, new Uint8Array([1, 2, 3]))
    assert.match(await bring(reader, pack(lame)), /5 preuves ajoutées.*n’ont pas pu être gardés : voix\.webm/)
    const words = await bring(reader, pack(files))
    assert.match(words, /Déjà là : 5.*Fichiers qui manquaient, et qui sont là : 1/)
    assert.doesNotMatch(words, /gardés/)
    assert.doesNotMatch(await bring(reader, pack(files)), /manquaient/)
    const count = (all: typeof files) => evidenceIn(all).flatMap(({ pieces }) => pieces).length
    assert.equal(count(await filesOf(reader)), voices.length + 1)
  })
})
