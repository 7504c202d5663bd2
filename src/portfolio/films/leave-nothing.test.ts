import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import sharp from 'sharp'
import { sweepUnclaimed } from '#platform/files'
import { sql } from '#platform/db'
import { openBeffroi, writeFilm } from '#testing'
import { sweepSendings } from './door.ts'

const beffroi = await openBeffroi()
const { dataDir } = beffroi.ground.site
const url = await beffroi.listen()
const aicha = await beffroi.as('aicha')
const { headers: given } = await fetch(`${url}/demo/aicha`, { method: 'POST', redirect: 'manual' })
const cookie = given
  .getSetCookie()
  .map((line) => line.split(';')[0])
  .join('; ')
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const inPieces = () => (existsSync(join(dataDir, 'films')) ? readdirSync(join(dataDir, 'films')) : [])
const inFiles = () => readdirSync(join(dataDir, 'files'), { recursive: true, withFileTypes: true })
const ask = (
  method: string,
  at: string,
  headers: Record<string, string> = {},
  body?: Uint8Array<ArrayBuffer>,
) =>
  fetch(`${url}${at}`, {
    method,
    headers: { cookie, 'tus-resumable': '1.0.0', ...headers },
    body: body ?? null,
  })

async function send(film: Uint8Array<ArrayBuffer>, name = 'col.mp4'): Promise<string> {
  const metadata = `filename ${Buffer.from(name).toString('base64')}`
  const headers = { 'upload-length': String(film.length), 'upload-metadata': metadata }
  const at = (await ask('POST', '/portfolio/envois', headers)).headers.get('location') ?? ''
  const type = 'application/offset+octet-stream'
  assert.equal((await ask('PATCH', at, { 'upload-offset': '0', 'content-type': type }, film)).status, 204)
  return at.split('/').at(-1) ?? ''
}
type More = { act?: string; picture?: File }
const keep = (sending: string, { act = randomUUID(), ...more }: More = {}) =>
  aicha.post('/portfolio/ajouter', { act, way: 'film', title: 'Le col', sending, ...more })

describe('A film that is sent in pieces', () => {
  test('keeps its name on one line, whatever the name', async () => {
    for (const name of ['le\0col.mp4', '\0', '../../le col.mp4', 'x'.repeat(5_000)]) {
      const { location } = await keep(await send(await writeFilm(), name))
      const { text } = await aicha.get(location ?? '')
      const [file = ''] = /\/portfolio\/[0-9a-f-]+\/fichiers\/[0-9a-f-]+/.exec(text) ?? []
      assert.doesNotMatch((await aicha.get(file)).headers.get('content-disposition') ?? '', /%00|%2F|x{151}/)
    }
    assert.deepEqual(inPieces(), [])
  })

  test('is one evidence when its button is pressed several times at once', async () => {
    const sending = await send(await writeFilm({ pictureBytes: 20_000 }))
    const act = randomUUID()
    const pressed = await Promise.all([1, 2, 3].map(() => keep(sending, { act })))
    assert.deepEqual([new Set(pressed.map(({ location }) => location)).size, pressed[0]?.status], [1, 303])
  })

  test('is still one when its form comes again a week later, its pieces gone', async () => {
    const sending = await send(await writeFilm({ pictureBytes: 20_000 }))
    const act = randomUUID()
    const first = await keep(sending, { act })
    await sweepSendings(beffroi.ground, new Date(beffroi.now().getTime() + 7.1 * 86_400_000))
    const again = await keep(sending, { act })
    assert.deepEqual([again.status, again.location], [303, first.location])
  })

  test('and is erased while its form comes, is an evidence or is gone, and nothing else', async () => {
    for (let n = 0; n < 5; n += 1) {
      const sending = await send(await writeFilm({ seconds: 60, pictureBytes: 20_000 }))
      const [kept, erased] = await Promise.all([keep(sending), ask('DELETE', `/portfolio/envois/${sending}`)])
      assert([303, 422].includes(kept.status), String(kept.status))
      assert([204, 404].includes(erased.status), String(erased.status))
      assert.deepEqual(inPieces(), [])
    }
  })
})

test('A film whose evidence is erased leaves the disk with its picture', async () => {
  const drawn = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#26f' } })
    .toFormat('jpeg')
    .toBuffer()
  const picture = new File([Uint8Array.from(drawn)], 'image.jpg', { type: 'image/jpeg' })
  const before = inFiles().length
  const { location } = await keep(await send(await writeFilm({ seconds: 3 })), { picture })
  assert.match((await aicha.get(location ?? '')).text, /poster=/)
  assert.equal(inFiles().filter((one) => one.isFile()).length >= 2, true)
  await Promise.all([aicha.post(`${location}/effacer`), aicha.post(`${location}/effacer`)])
  await sweepUnclaimed(beffroi.db, dataDir, new Date(beffroi.now().getTime() + 25 * 3_600_000))
  const kinds = await beffroi.db.rows(sql`select kind from files.files where claimed_at is null`)
  assert.deepEqual(kinds, [])
  assert(inFiles().filter((one) => one.isFile()).length <= before)
})
