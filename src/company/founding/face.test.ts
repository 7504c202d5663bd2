import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import sharp from 'sharp'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'
import { seededCompany } from '../seeds/seeded.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const aicha = await beffroi.as('aicha')
const here = `/entreprise-virtuelle/${seededCompany}`

async function photo(background: string, { width, height } = { width: 400, height: 400 }): Promise<File> {
  const bytes = await sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer()
  return new File([new Uint8Array(bytes)], 'logo.png', { type: 'image/png' })
}

const shown = async () => (await aicha.get(`${here}/logo`)).headers.get('content-type')

/** The photos that are still somebody's. */
const claimed = async () =>
  (
    await beffroi.db.row<{ count: number }>(sql`
      select count(*)::int as count
      from files.files
      where name = 'logo.png' and claimed_at is not null`)
  )?.count

describe('The logo of a company', () => {
  test('is the last photo, or the drawing that takes its place: a photo that is no logo any more is let go', async () => {
    for (const colour of ['#86311f', '#0a5066']) {
      const sent = await aicha.post(`${here}/identite/photo`, { photo: await photo(colour) })
      assert.equal(sent.status, 303)
      assert.equal(await shown(), 'image/webp')
      assert.equal(await claimed(), 1)
    }
    const choices = { shape: 'arch', colour: 'sea', icon: 'basket', letters: '' }
    assert.equal((await aicha.post(`${here}/identite/logo`, choices)).status, 303)
    assert.equal(await shown(), 'image/svg+xml')
    assert.equal(await claimed(), 0)
  })

  test('keeps the drawing that was chosen beside the letters that take its place', async () => {
    const lettered = { shape: 'arch', colour: 'sea', icon: 'basket', letters: 'fc' }
    await aicha.submit(`${here}/identite/logo`, lettered)
    const { text } = await aicha.get(`${here}/identite`)
    assert.match(text, /value="basket" checked/)
    assert.match(text, /name="letters"[^>]*value="FC"/)
    await aicha.submit(`${here}/identite/logo`, { ...lettered, letters: '' })
    assert.doesNotMatch((await aicha.get(`${here}/logo`)).text, /FC/)
  })

  test('has another address once it is another one: a telephone keeps what it was given', async () => {
    const draw = async (colour: string) => {
      await aicha.post(`${here}/identite/logo`, { shape: 'arch', colour, icon: 'basket', letters: '' })
      const seen = /src="([^"]*\/logo[^"]*)"/.exec((await aicha.get(here)).text)?.[1] ?? ''
      const kept = await aicha.get('/entreprise-virtuelle/telephone.json')
      assert.ok(kept.text.includes(seen), `the telephone keeps ${seen}`)
      return seen
    }
    assert.notEqual(await draw('sea'), await draw('brick'))
    const seen = await draw('sea')
    assert.equal(seen, await draw('sea'))
    const sent = await aicha.get(seen)
    assert.equal(sent.headers.get('content-type'), 'image/svg+xml')
    // that very logo is asked for once a day; under an address that another one had, each time
    assert.equal(sent.headers.get('cache-control'), 'private, max-age=86400')
    await draw('brick')
    assert.equal((await aicha.get(seen)).headers.get('cache-control'), 'private, no-cache')
  })

  test('says in a sentence why a file is no photo', async () => {
    for (const [file, says] of [
      [undefined, /Prenez une photo/],
      [new File(['bonjour'], 'logo.png', { type: 'image/png' }), /n’est pas une photo/],
      [await photo('#86311f', { width: 3, height: 6000 }), /trop longue ou trop petite pour un logo/],
    ] as const) {
      const answer = await aicha.post(`${here}/identite/photo`, { photo: file })
      assert.equal(answer.status, 422)
      assert.match(answer.text, says)
    }
  })
})
