import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { Upload } from 'tus-js-client'
import { writeFilm } from '#testing'
import { enter } from './enter.ts'
import { residentMb } from './market/hammer.ts'
import { openBenchServer, type BenchServer } from './records/bench-server.ts'

const PIECE = 5_000_000
const TOO_HEAVY = 2_000_000_000

/** A film of ten minutes: sent in pieces by an outside client, kept by its form, given back whole; then one of two gigabytes sent with its form. */
export async function bench(): Promise<void> {
  const server = await openBenchServer('-film')
  try {
    const cookie = await enter(server.url, 'aicha')
    const film = await writeFilm({ seconds: 590, pictureBytes: 100_000 })
    console.log(`a film of ${(film.length / 1e6).toFixed(0)} MB`)
    let sending = ''
    await measure(server, 'sent in pieces of 5 MB', async () => {
      sending = await sendInPieces(server.url, cookie, film)
    })
    let at = ''
    await measure(server, 'its form: read, cleaned, kept', async () => {
      at = await keep(server.url, cookie, sending)
    })
    await measure(server, 'given back whole', () => takeBack(server.url, cookie, at))
    await measure(server, 'one of 2 GB with its form', () => refused(server.url, cookie))
  } finally {
    await server.stop()
    server.remove()
  }
}

async function measure(server: BenchServer, what: string, work: () => Promise<void>): Promise<void> {
  const memory = () => residentMb(server.process().pid ?? 0) ?? 0
  const before = memory()
  let most = before
  const looking = setInterval(() => (most = Math.max(most, memory())), 50)
  const begun = performance.now()
  await work()
  const seconds = (performance.now() - begun) / 1000
  clearInterval(looking)
  console.log(
    `${what}: ${seconds.toFixed(1)} s, at most ${most.toFixed(0)} MB of memory (${before.toFixed(0)} before)`,
  )
}

const sendInPieces = (url: string, cookie: string, film: Uint8Array) =>
  new Promise<string>((done, fail) => {
    const upload = new Upload(Buffer.from(film), {
      endpoint: `${url}/portfolio/envois`,
      headers: { cookie },
      metadata: { filename: 'geste.mp4' },
      chunkSize: PIECE,
      onError: fail,
      onSuccess: () => done(upload.url?.split('/').at(-1) ?? ''),
    })
    upload.start()
  })

async function keep(url: string, cookie: string, sending: string): Promise<string> {
  const body = new URLSearchParams({ act: randomUUID(), way: 'film', title: 'Le geste', sending })
  const answer = await fetch(`${url}/portfolio/ajouter`, {
    method: 'POST',
    headers: { cookie, origin: url },
    body,
    redirect: 'manual',
  })
  if (answer.status !== 303) throw new Error(`the form answered ${answer.status}`)
  return answer.headers.get('location') ?? ''
}

async function takeBack(url: string, cookie: string, at: string): Promise<void> {
  const page = await (await fetch(`${url}${at}`, { headers: { cookie } })).text()
  const [file = ''] = /\/portfolio\/[0-9a-f-]+\/fichiers\/[0-9a-f-]+/.exec(page) ?? []
  const answer = await fetch(`${url}${file}`, { headers: { cookie } })
  for await (const _ of answer.body ?? []);
}

/** Written until the answer comes, as a browser does. */
const refused = (url: string, cookie: string) =>
  new Promise<void>((done, fail) => {
    const field = (name: string, value: string) =>
      `--cut\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
    const head = `${field('act', randomUUID())}${field('way', 'film')}${field('title', 'Le geste')}--cut\r\ncontent-disposition: form-data; name="file"; filename="geste.mp4"\r\n\r\n`
    const sent = request(`${url}/portfolio/ajouter`, {
      method: 'POST',
      headers: {
        cookie,
        origin: url,
        'content-type': 'multipart/form-data; boundary=cut',
        'content-length': head.length + TOO_HEAVY,
      },
    })
    const piece = Buffer.alloc(1_000_000)
    let bytes = 0
    const write = () => {
      let isTaken = true
      while (isTaken && bytes < TOO_HEAVY && !sent.destroyed) {
        bytes += piece.length
        isTaken = sent.write(piece)
      }
      if (!isTaken) sent.once('drain', write)
    }
    sent.on('response', (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (words: string) => (text += words))
      answer.on('end', () => {
        const keepsWords = text.includes('value="Le geste"')
        console.log(
          `answered ${answer.statusCode} after ${bytes / 1e6} MB, its words ${keepsWords ? 'kept' : 'lost'}`,
        )
        sent.destroy()
        done()
      })
    })
    sent.on('error', (cause) => (bytes === 0 ? fail(cause) : undefined))
    sent.write(head)
    write()
  })
