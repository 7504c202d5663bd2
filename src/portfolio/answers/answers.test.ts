import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { newcomer, newOrganisation, openBeffroi, sentencesIn, writeVoice } from '#testing'
import { seededEvidence } from '../seeds/seeded-evidence.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const [aicha, claire, karine] = [
  await beffroi.as('aicha'),
  await beffroi.as('claire'),
  await beffroi.as('karine'),
]
const own = `/portfolio/${seededEvidence.call}`
const read = `/portfolio/personnes/${beffroi.personId('aicha')}/${seededEvidence.call}`
const show = (audience: string, how = 'yes') => aicha.submit(`${own}/montrer`, { audience, show: how })
const PLACE = '+50.2910+002.7775/'
const voice = async () =>
  new File([await writeVoice('ogg', { said: randomUUID(), secret: PLACE })], 'voix.ogg', {
    type: 'audio/ogg',
  })
/** Voices of answers whose file is kept. */
async function voices(): Promise<number> {
  const row = await beffroi.db.row<{ count: number }>(sql`
    select count(*)::int as count
    from files.files f
    where f.name = 'voix.ogg' and f.claimed_at is not null`)
  return row?.count ?? 0
}
const told = async () =>
  sentencesIn((await aicha.get('/moi/messages')).text).split('Un mot sur « J’appelle une cliente »').length -
  1

describe('Who trains somebody', () => {
  test('answers what is shown to them with a word, once; its person is told, and reads it', async () => {
    await show('training')
    const act = /name="act" value="([0-9a-f-]+)"/.exec((await claire.get(read)).text)?.[1] ?? assert.fail()
    const said = { act, words: 'Bien. Dites aussi comment vous notez le rendez-vous.' }
    await claire.submit(`${read}/mot`, said)
    await claire.submit(`${read}/mot`, said)
    const words = sentencesIn((await aicha.get(own)).text)
    assert.match(words, /On me répond Bien\. Dites aussi comment vous notez le rendez-vous\. Claire Vandamme/)
    assert.equal(words.split('Dites aussi comment').length, 2)
    assert.equal(await told(), 1)
    const empty = await claire.post(`${read}/mot`, { act: randomUUID(), words: ' ' })
    assert.equal(empty.status, 422)
    assert.match(sentencesIn(empty.text), /Écrivez votre mot, ou dites-le/)
  })
  test('is told of on the album and on the day of who learns, for a week', async () => {
    const album = (await aicha.get('/portfolio')).text
    const leaf = new RegExp(`href="${own}"[\\s\\S]*?</a>`).exec(album)?.[0] ?? assert.fail()
    assert.match(sentencesIn(leaf), /Un mot$/)
    assert.equal(sentencesIn(album).split('Un mot').length, 2)
    const day = (await aicha.get('/formation/aujourdhui')).text
    assert.match(sentencesIn(day), /Un mot sur « J’appelle une cliente » Claire Vandamme, .* Lire ou écouter/)
    assert.match(day, new RegExp(`href="${own}"`))
    const now = beffroi.now()
    beffroi.setNow(new Date(now.getTime() + 8 * 86_400_000))
    assert.doesNotMatch((await aicha.get('/formation/aujourdhui')).text, /Lire ou écouter/)
    beffroi.setNow(now)
    const yanis = await beffroi.as('yanis')
    assert.doesNotMatch((await yanis.get('/portfolio')).text, /Un mot/)
  })
  test('is nobody else: whoever accompanies them reads, a stranger finds nothing; once hidden it is closed', async () => {
    await show('support')
    const page = sentencesIn((await karine.get(read)).text)
    assert.match(page, /Dites aussi comment/)
    assert.doesNotMatch(page, /Un mot pour/)
    const said = { act: randomUUID(), words: 'Bravo' }
    assert.equal((await karine.post(`${read}/mot`, said)).status, 404)
    const { id: organisationId } = await newOrganisation(beffroi, 'training')
    const other = await newcomer(beffroi, { organisationId, role: 'trainer' })
    assert.equal((await other.post(`${read}/mot`, said)).status, 404)
    await show('training', 'no')
    assert.equal((await claire.post(`${read}/mot`, said)).status, 404)
  })
  test('answers aloud, with words or none; its person hears it, and it leaves with the evidence', async () => {
    await show('training')
    const said = { act: randomUUID(), words: '' }
    await claire.post(`${read}/mot`, { ...said, voice: await voice() })
    await claire.post(`${read}/mot`, { ...said, voice: await voice() })
    const heard = (text: string) => [...text.matchAll(/<audio[^>]*src="([^"]*\/reponses\/[^"]*)"/g)]
    const [[, mine = ''] = assert.fail(), ...others] = heard((await aicha.get(own)).text)
    assert.deepEqual(others, [])
    const sound = await aicha.get(mine)
    assert.equal(sound.headers.get('content-type'), 'audio/ogg')
    assert.ok(!Buffer.from(sound.bytes).includes(PLACE), 'it no longer says where it was said')
    const theirs = heard((await claire.get(read)).text)[0]?.[1] ?? assert.fail()
    assert.equal((await claire.get(theirs)).status, 200)
    assert.match(sentencesIn((await aicha.get('/moi/messages')).text), /On vous répond de vive voix/)
    const yanis = await beffroi.as('yanis')
    for (const at of [mine, theirs]) assert.equal((await yanis.get(at)).status, 404)
    await show('training', 'no')
    assert.equal((await claire.get(theirs)).status, 404)
    await show('training')
    for (const [file, sentence] of [
      [new File(['rien de bon'], 'note.txt', { type: 'text/plain' }), /n’est pas un son/],
      [new File([''], 'vide.ogg', { type: 'audio/ogg' }), /Écrivez votre mot/],
    ] as const) {
      const refused = await claire.post(`${read}/mot`, { act: randomUUID(), words: ' ', voice: file })
      assert.equal(refused.status, 422)
      assert.match(sentencesIn(refused.text), sentence)
    }
    const kept = await claire.post(`${read}/mot`, {
      act: randomUUID(),
      words: 'Écoutez la fin.',
      voice: new File(['rien de bon'], 'note.txt'),
    })
    assert.match(kept.text, /Écoutez la fin\.<\/textarea>/)
    await claire.post(`${read}/mot`, { act: randomUUID(), words: 'Écoutez la fin.', voice: await voice() })
    assert.equal(await voices(), 2)
    await aicha.post(`${own}/effacer`, {})
    assert.equal(await voices(), 0)
    assert.equal((await aicha.get(mine)).status, 404)
  })
})
