import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { newReader, openBeffroi, writeVoice } from '#testing'
import { seededCompany } from '../seeds/seeded.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const [trainee, trainer] = [await beffroi.as('aicha'), await beffroi.as('claire')]
const here = `/entreprise-virtuelle/${seededCompany}`
const PLACE = '+50.2910+002.7775/'
const said = await writeVoice('m4a', { secret: PLACE })
const sound = () => new File([said], 'voix.m4a', { type: 'audio/mp4' })

describe('What a prepared client asks', () => {
  test('is heard in the voice of the telephone, by a button that waits for one', async () => {
    const aicha = newReader(trainee)
    await aicha.open(`${here}/demandes/nouvelle`)
    await aicha.send('Tirer une carte')
    assert.match(aicha.html(), /<article[^>]*>(?:(?!<\/article>).)*<button[^>]*hidden[^>]*>/)
    assert.doesNotMatch(aicha.html(), /<audio/)
  })
  test('is said aloud by who trains, and then heard in that voice by the company alone', async () => {
    const claire = newReader(trainer)
    await claire.open(here)
    await claire.follow('La voix des clients')
    const cards = [...claire.html().matchAll(/href="([^"]+\/voix\/[^"]+)"/g)].map(([, at = '']) => at)
    assert.equal(cards.length, 8)
    for (const at of cards) await trainer.submit(at, { recording: sound() })
    const aicha = newReader(trainee)
    await aicha.open(`${here}/demandes/nouvelle`)
    await aicha.send('Tirer une carte')
    const [, at = ''] = /<audio[^>]*src="([^"]+)"/.exec(aicha.html()) ?? []
    const { bytes } = await trainee.get(at)
    assert.equal(bytes.length, said.length)
    assert.ok(!Buffer.from(bytes).includes(PLACE), 'it no longer says where it was said')
    for (const id of ['karine', 'yanis'] as const) {
      const stranger = await beffroi.as(id)
      for (const path of [at, `${here}/voix`, cards[0] ?? ''])
        assert.equal((await stranger.get(path)).status, 404)
    }
    assert.equal((await trainee.get(`${here}/voix`)).status, 404)
    assert.equal((await trainee.post(cards[0] ?? '', { recording: sound() })).status, 404)
    await claire.open(cards[0] ?? '')
    await claire.send('Retirer')
    assert.equal([...claire.html().matchAll(/Enregistrée/g)].length, 7)
  })
  test('is refused when it is no sound', async () => {
    const picture = new File(['not a sound'], 'voix.ogg', { type: 'audio/ogg' })
    for (const recording of [picture, undefined])
      assert.equal((await trainer.post(`${here}/voix/ironing`, recording ? { recording } : {})).status, 422)
    assert.equal((await trainer.get(`${here}/voix/nobody`)).status, 404)
  })
})
