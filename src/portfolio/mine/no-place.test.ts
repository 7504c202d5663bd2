import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { openBeffroi, sentencesIn, writeFilm, writeVoice, type Visitor } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const [aicha, claire] = [await beffroi.as('aicha'), await beffroi.as('claire')]

const PLACE = '+50.2910+002.7775/'
const secret = PLACE
/** The same words in a box of 3GPP telephones. */
async function as3gp() {
  const bytes = Buffer.from(await writeVoice('m4a', { secret }))
  bytes.write('3gp4', 8)
  bytes.write('loci', bytes.indexOf('©xyz', 0, 'latin1'))
  return Uint8Array.from(bytes)
}
const given: [name: string, bytes: Uint8Array<ArrayBuffer>, type: string][] = [
  ['film.mp4', await writeFilm({ secret }), 'video/mp4'],
  ['morceaux.mp4', await writeFilm({ container: 'fragments', secret }), 'video/mp4'],
  ['film.mov', await writeFilm({ container: 'mov', secret }), 'video/mp4'],
  ['film.webm', await writeFilm({ container: 'webm', secret }), 'video/webm'],
  ['voix.m4a', await writeVoice('m4a', { secret }), 'audio/mp4'],
  ['voix.3gp', await as3gp(), 'audio/mp4'],
  ['voix-morceaux.m4a', await writeVoice('fragments', { secret }), 'audio/mp4'],
  ['voix.webm', await writeVoice('webm', { secret }), 'audio/webm'],
  ['voix.ogg', await writeVoice('ogg', { secret }), 'audio/ogg'],
  ['voix.mp3', await writeVoice('mp3', { secret }), 'audio/mpeg'],
  ['voix.wav', await writeVoice('wav', { secret }), 'audio/wav'],
  ['voix.flac', await writeVoice('flac', { secret }), 'audio/flac'],
]
const says = (bytes: Uint8Array) =>
  Buffer.from(bytes).includes(PLACE) || Buffer.from(bytes).includes(PLACE, 0, 'utf16le')

async function lastFile(who: Visitor, at: string) {
  const files = [...(await who.get(at)).text.matchAll(/\/portfolio\/[^"?#]+\/fichiers\/[0-9a-f-]+/g)]
  const { status, headers, bytes } = await who.get(files.at(-1)?.[0] ?? assert.fail(`no file at ${at}`))
  assert.equal(status, 200)
  return { type: headers.get('content-type'), bytes }
}

describe('A sound or a film that somebody gives no longer says where it was made', () => {
  for (const [name, bytes, type] of given) {
    const file = new File([bytes], name, { type })
    test(`as their voice, for those to whom it is shown (${name})`, async () => {
      assert(says(bytes))
      const added = await aicha.post('/portfolio/ajouter', {
        act: randomUUID(),
        way: 'voix',
        title: name,
        file,
      })
      const at = added.location ?? assert.fail(sentencesIn(added.text))
      const shown = await aicha.post(`${at}/montrer`, { audience: 'training', show: 'yes' })
      if (type.startsWith('video')) await aicha.post(shown.location ?? '', { answer: 'nobody' })
      const id = at.split('/').at(-1)
      const read = `/portfolio/personnes/${beffroi.personId('aicha')}/${id}`
      for (const served of [await lastFile(aicha, at), await lastFile(claire, read)]) {
        assert.equal(served.type, type)
        assert.equal(served.bytes.length, bytes.length)
        assert.equal(says(served.bytes), false)
      }
    })
    test(`as what they tell of an evidence (${name})`, async () => {
      const words = { act: randomUUID(), way: 'mots', title: name, did: 'Je raconte.' }
      const { location } = await aicha.post('/portfolio/ajouter', words)
      assert.equal((await aicha.post(`${location}/voix`, { file })).status, 303)
      const served = await lastFile(aicha, location ?? '')
      assert.equal(served.type, type)
      assert.equal(says(served.bytes), false)
    })
  }

  test('and one that cannot be read is refused, with a sentence', async () => {
    const film = await writeFilm({ secret })
    const broken = new File([Buffer.concat([film.subarray(0, 40), Buffer.from(`vide ${PLACE}`)])], 'film.mp4')
    const refused = await aicha.post('/portfolio/ajouter', {
      act: randomUUID(),
      way: 'voix',
      title: 'Ma voix',
      file: broken,
    })
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /Ce fichier n’est pas du bon genre\. Choisissez-en un autre\./)
  })
})
