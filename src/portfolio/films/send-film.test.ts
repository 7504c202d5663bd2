import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { Upload } from 'tus-js-client'
import { openBeffroi, sentencesIn, writeFilm } from '#testing'
import { zipSync } from 'fflate'
import { sweepSendings } from './door.ts'

const beffroi = await openBeffroi()
const folder = join(beffroi.ground.site.dataDir, 'films')
const onDisk = () => (existsSync(folder) ? readdirSync(folder) : [])
let url = ''
const cookies = new Map<string, string>()
const relays: Server[] = []

before(async () => {
  url = await beffroi.listen()
  for (const id of ['aicha', 'yanis']) {
    const { headers } = await fetch(`${url}/demo/${id}`, { method: 'POST', redirect: 'manual' })
    cookies.set(
      id,
      headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; '),
    )
  }
})
after(async () => {
  for (const relay of relays) relay.close()
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const [aicha, yanis] = [await beffroi.as('aicha'), await beffroi.as('yanis')]

type Wish = {
  by?: string
  at?: string
  chunkSize?: number
  name?: string
  stopAt?: number
  hear?: (sent: number) => void
}

/** What an outside client does, and the address that it was given. */
function send(
  bytes: Uint8Array,
  { by = 'aicha', at = url, name = 'col.mp4', stopAt, hear, ...rest }: Wish = {},
) {
  return new Promise<string>((done, fail) => {
    const upload = new Upload(Buffer.from(bytes), {
      endpoint: `${at}/portfolio/envois`,
      headers: { cookie: cookies.get(by) ?? '' },
      metadata: { filename: name },
      retryDelays: Array.from({ length: 40 }, () => 1),
      ...rest,
      onError: fail,
      onSuccess: () => done(upload.url ?? ''),
      onChunkComplete: (_, sent) => {
        hear?.(sent)
        if (!stopAt || sent < stopAt) return
        void upload.abort()
        done(upload.url ?? '')
      },
    })
    upload.start()
  })
}

const idOf = (address: string) => address.split('/').at(-1) ?? ''
const tus = (by: string, headers: Record<string, string> = {}) => ({
  cookie: cookies.get(by) ?? '',
  'tus-resumable': '1.0.0',
  ...headers,
})
const patch = (address: string, by: string, offset: number, body = 'encore') =>
  fetch(address, {
    method: 'PATCH',
    body,
    headers: tus(by, { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }),
  })
const keep = (sending: string, fields: Record<string, string> = {}) =>
  aicha.post('/portfolio/ajouter', { act: randomUUID(), way: 'film', title: 'Le col', sending, ...fields })

/** A line that breaks so many times, once that many bytes went through it each time. */
async function breaking(
  times: number,
  every: number,
): Promise<{ at: string; sent: () => number; cuts: () => number }> {
  let [sent, cuts, since] = [0, 0, 0]
  const relay = createServer((client) => {
    const server = connect(Number(new URL(url).port), '127.0.0.1')
    const cut = () => [client, server].forEach((one) => one.destroy())
    client.on('error', cut).on('close', cut)
    server.on('error', cut).on('close', cut)
    server.pipe(client)
    client.on('data', (piece) => {
      sent += piece.length
      since += piece.length
      if (cuts < times && since > every) {
        cuts += 1
        since = 0
        server.write(piece, cut)
      } else if (!server.write(piece)) {
        client.pause()
        server.once('drain', () => client.resume())
      }
    })
  })
  relays.push(relay)
  relay.listen(0, '127.0.0.1')
  await once(relay, 'listening')
  const address = relay.address()
  assert(address && typeof address === 'object')
  return { at: `http://127.0.0.1:${address.port}`, sent: () => sent, cuts: () => cuts }
}

describe('A film that is sent in pieces', () => {
  test('of 100 MB, cut twenty times, is whole and the same; of each cut, one piece is sent again at most', async () => {
    const film = await writeFilm({ seconds: 100, pictureBytes: 200_000 })
    assert(film.length > 100_000_000)
    const chunkSize = 5_000_000
    const line = await breaking(20, 4_700_000)
    const sent = await send(film, { at: line.at, chunkSize })
    assert.equal(line.cuts(), 20)
    assert(line.sent() < film.length + 20 * chunkSize, `${line.sent()} bytes for ${film.length}`)
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, `${idOf(sent)}.part`)))
      .digest('hex')
    assert.equal(hash, createHash('sha256').update(film).digest('hex'))
  })

  test('becomes an evidence of who sent it, played by parts; asked twice, it is once', async () => {
    const film = await writeFilm({ secret: 'chez Zoé' })
    const sending = idOf(await send(film))
    const act = randomUUID()
    const [{ location }, again] = [await keep(sending, { act }), await keep(sending, { act })]
    assert.equal(location, again.location)
    const { text } = await aicha.get(location ?? '')
    assert.equal(text.match(/<video/g)?.length, 1)
    const [file = ''] = /\/portfolio\/[0-9a-f-]+\/fichiers\/[0-9a-f-]+/.exec(text) ?? []
    const part = await aicha.get(file, { range: 'bytes=4-7' })
    assert.deepEqual([part.status, Buffer.from(part.bytes).toString()], [206, 'ftyp'])
    assert(!Buffer.from((await aicha.get(file)).bytes).includes('Zoé'))
    assert.equal((await yanis.get(file)).status, 404)
    assert(!onDisk().some((one) => one.startsWith(sending)))
  })

  test('waits for the rest of its form when something is to be mended', async () => {
    const refused = await keep(idOf(await send(await writeFilm())), { title: '' })
    assert.equal(refused.status, 422)
    const kept = /name="kept" value="([0-9a-f-]+)"/.exec(refused.text)?.[1] ?? ''
    assert.equal((await keep('', { kept })).status, 303)
  })

  test('is gone on with by the same person only', async () => {
    const address = await send(await writeFilm({ pictureBytes: 20_000 }), {
      chunkSize: 100_000,
      stopAt: 300_000,
    })
    const head = await fetch(address, { method: 'HEAD', headers: tus('aicha') })
    assert.equal(head.headers.get('upload-offset'), '300000')
    for (const method of ['HEAD', 'DELETE', 'GET'])
      assert.equal((await fetch(address, { method, headers: tus('yanis') })).status, 404, method)
    assert.equal((await patch(address, 'yanis', 300_000)).status, 404)
    const ofAnother = { ...tus('aicha'), 'x-owner': String(beffroi.personId('yanis')) } // aicha signed in on his page
    assert.equal((await fetch(address, { method: 'HEAD', headers: ofAnother })).status, 404)
    const announced = { ...ofAnother, 'upload-length': '10' }
    const begun = await fetch(`${url}/portfolio/envois`, { method: 'POST', headers: announced })
    assert.equal(begun.status, 404)
    assert.equal((await fetch(address, { method: 'HEAD' })).url, `${url}/connexion?vers=%2F`)
    assert.equal((await fetch(address, { headers: tus('aicha') })).status, 404)
    assert.equal(
      (await yanis.post('/portfolio/ajouter', { way: 'film', title: 'x', sending: idOf(address) })).status,
      422,
    )
    const early = await keep(idOf(address))
    assert.match(sentencesIn(early.text), /Le film n’est pas arrivé en entier/)
    assert.equal((await patch(address, 'aicha', 300_000)).status, 204)
    assert.equal((await fetch(address, { method: 'DELETE', headers: tus('aicha') })).status, 204)
    assert.equal((await patch(address, 'aicha', 300_006)).status, 404)
    assert(!onDisk().some((one) => one.startsWith(idOf(address))))
  })

  test('does not go on from elsewhere than where it stopped, nor past the length that was told', async () => {
    const film = await writeFilm({ pictureBytes: 20_000 })
    const address = await send(film, { chunkSize: 100_000, stopAt: 300_000 })
    for (const forged of [0, 299_999, 300_001, film.length])
      assert.equal((await patch(address, 'aicha', forged)).status, 409, String(forged))
    for (const forged of [-1, Number.NaN]) assert((await patch(address, 'aicha', forged)).status >= 400)
    const past = await patch(address, 'aicha', 300_000, 'x'.repeat(film.length))
    assert.equal(past.status, 413)
    const head = await fetch(address, { method: 'HEAD', headers: tus('aicha') })
    assert.equal(head.headers.get('upload-offset'), '300000')
  })

  test('is refused in one sentence before it leaves when it is of two gigabytes, and by nobody is not begun', async () => {
    const before = onDisk().length
    const begin = (by: string, length: string) =>
      fetch(`${url}/portfolio/envois`, {
        method: 'POST',
        redirect: 'manual',
        headers: tus(by, { 'upload-length': length }),
      })
    const refused = await begin('aicha', '2000000000')
    assert.deepEqual(
      [refused.status, await refused.text()],
      [413, 'Ce film est trop lourd. Filmez moins longtemps.'],
    )
    for (const odd of ['0', '-5', 'beaucoup', '']) assert.equal((await begin('aicha', odd)).status, 422, odd)
    assert.equal((await begin('nobody', '1000')).status, 303)
    assert.equal(onDisk().length, before)
  })

  test('and is none, whatever its name, is refused from its first piece in one sentence, and nothing of it stays', async () => {
    const before = onDisk()
    const zip = zipSync({ 'a.txt': new Uint8Array(3_000_000) }, { level: 0 })
    for (const bytes of [zip, Buffer.from('Bonjour. '.repeat(300_000))]) {
      const sent: number[] = []
      const sending = send(bytes, { name: 'film.mp4', chunkSize: 100_000, hear: (count) => sent.push(count) })
      await assert.rejects(sending, /422.*Ce fichier n’est pas un film\. Choisissez-en un autre\./)
      assert.deepEqual(sent, [])
      assert.deepEqual(onDisk(), before)
    }
    // a first piece that is shorter than what says it: the others are not looked at, the form does
    const small = await send(Buffer.from('Bonjour, ceci n’est rien.'), { chunkSize: 8 })
    assert.match(sentencesIn((await keep(idOf(small))).text), /Ce fichier n’est pas un film/)
  })

  test('and begins as one only, or is too long, is refused in one sentence, and nothing of it stays', async () => {
    const broken = Buffer.concat([(await writeFilm()).subarray(0, 12), new Uint8Array(50_000)])
    const sending = idOf(await send(broken))
    const refused = await keep(sending)
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /Ce fichier n’est pas un film/)
    assert(!onDisk().some((one) => one.startsWith(sending)))
    const long = await keep(idOf(await send(await writeFilm({ seconds: 700, pictureBytes: 8 }))))
    assert.match(sentencesIn(long.text), /Ce film dure plus de dix minutes/)
  })
})

describe('A film that came with its form', () => {
  const whole = (bytes: Uint8Array) => {
    const file = new File([new Uint8Array(bytes)], 'col.mov', { type: 'video/quicktime' })
    return aicha.post('/portfolio/ajouter', { act: randomUUID(), way: 'film', title: 'Le col', file })
  }
  test('is read as those that come in pieces', async () => {
    const { location } = await whole(await writeFilm({ container: 'mov', secret: 'chez Zoé' }))
    const [file = ''] =
      /\/portfolio\/[0-9a-f-]+\/fichiers\/[0-9a-f-]+/.exec((await aicha.get(location ?? '')).text) ?? []
    assert(!Buffer.from((await aicha.get(file)).bytes).includes('Zoé'))
    const refused = await whole(zipSync({ a: new Uint8Array(9) }))
    assert.match(sentencesIn(refused.text), /Ce fichier n’est pas un film/)
    assert.deepEqual([(await keep('')).status, (await keep(randomUUID())).status], [422, 422])
  })
})

describe('A film that never came whole', () => {
  test('is gone after a week; of six, the oldest leaves at once', async () => {
    for (const one of onDisk())
      await fetch(`${url}/portfolio/envois/${one.replace('.part', '')}`, {
        method: 'DELETE',
        headers: tus('aicha'),
      })
    const film = await writeFilm({ pictureBytes: 20_000 })
    const begun: string[] = []
    for (let n = 0; n < 6; n += 1) {
      beffroi.setNow(new Date(beffroi.now().getTime() + 60_000))
      begun.push(`${idOf(await send(film, { chunkSize: 100_000, stopAt: 100_000 }))}.part`)
    }
    assert.deepEqual(onDisk().toSorted(), begun.slice(1).toSorted())
    await sweepSendings(beffroi.ground, new Date(beffroi.now().getTime() + 6.9 * 86_400_000))
    assert.equal(onDisk().length, 5)
    await sweepSendings(beffroi.ground, new Date(beffroi.now().getTime() + 7.1 * 86_400_000))
    assert.equal(onDisk().length, 0)
  })
})
