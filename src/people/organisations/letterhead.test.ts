import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import sharp from 'sharp'
import { openBeffroi, sentencesIn } from '#testing'
import { readLetterhead } from '../letterhead-store.ts'
import { seededOrganisations } from '../seeds/seeds.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { id } = seededOrganisations.afp2i
const page = `/organismes/${id}`
const head = `${page}/en-tete`
const [brigitte, claire, helene, paul] = [
  await beffroi.as('brigitte'),
  await beffroi.as('claire'),
  await beffroi.as('helene'),
  await beffroi.as('paul'),
]
const png = await sharp({ create: { width: 90, height: 30, channels: 4, background: '#86311f' } })
  .png()
  .toBuffer()
const logo = new File([new Uint8Array(png)], 'logo.png', { type: 'image/png' })

describe('The letterhead of an organisation', () => {
  test('is written by who leads it, and read by its members', async () => {
    const words = { address: '12 rue des Arts\n62000 Arras', activityNumber: '32 62 01234 56' }
    const shown = await brigitte.submit(head, { ...words, logo })
    for (const told of ['12 rue des Arts', '32 62 01234 56'])
      assert.ok(sentencesIn(shown.text).replaceAll('\u00A0', ' ').includes(told), told)
    assert.match(shown.text, /alt="Logo de AFP2I"/)
    const answer = await claire.get(`${page}/logo`)
    assert.equal(answer.headers.get('content-type'), 'image/webp')
    assert.equal((await sharp(answer.bytes).metadata()).width, 90)
    const kept = await readLetterhead(beffroi.db, id)
    assert.equal(kept.activityNumber, '32620123456')
  })

  test('keeps its logo when the words alone are sent, and loses it when asked', async () => {
    await brigitte.submit(head, { address: '1 place du Beffroi', activityNumber: '' })
    assert.ok((await readLetterhead(beffroi.db, id)).logo)
    await paul.submit(head, { address: '1 place du Beffroi', activityNumber: '', remove: 'oui' })
    assert.equal((await readLetterhead(beffroi.db, id)).logo, undefined)
    assert.equal((await claire.get(`${page}/logo`)).status, 404)
  })

  test('refuses a wrong number and a file that is no picture, each beside its field', async () => {
    const fake = new File(['<svg>'], 'logo.png', { type: 'image/png' })
    const refused = await brigitte.post(head, { address: '', activityNumber: '123', logo: fake })
    assert.equal(refused.status, 422)
    const words = sentencesIn(refused.text)
    assert.match(words, /Ce numéro a 11 chiffres/)
    assert.match(words, /pas une image/)
  })

  test('refuses a picture that is a thread: it would be a line on every paper', async () => {
    const thread = await sharp({ create: { width: 3, height: 6000, channels: 3, background: '#86311f' } })
      .png()
      .toBuffer()
    const sent = new File([new Uint8Array(thread)], 'logo.png', { type: 'image/png' })
    const refused = await brigitte.post(head, { address: '', activityNumber: '', logo: sent })
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /n’a pas la forme d’un logo. Chaque côté fait de 20/)
  })

  test('refuses a file without a byte, which would be thought kept', async () => {
    const nothing = new File([], 'logo.png', { type: 'image/png' })
    const refused = await brigitte.post(head, { address: '', activityNumber: '', logo: nothing })
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /Ce fichier est vide/)
    const none = new File([], '')
    assert.equal((await brigitte.post(head, { address: '', activityNumber: '', logo: none })).status, 303)
  })

  test('is closed to its other members and to those of another organisation', async () => {
    for (const one of [claire, helene]) {
      assert.equal((await one.get(head)).status, 404)
      assert.equal((await one.post(head, { address: 'x', activityNumber: '' })).status, 404)
    }
    assert.equal((await helene.get(`${page}/logo`)).status, 404)
  })
})
