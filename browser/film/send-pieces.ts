// tus 1.0: begun by its length, then piece by piece, each from where the server says that it stopped.
import { owner } from '../offline/owner.ts'

const PIECE = 1_000_000
const LEAST_MS = 1_000
const MOST_MS = 30_000

export type Hear = {
  begun: (url: string) => void
  sent: (bytes: number) => void
  cut: () => void
  refused: (sentence: string) => void
  whole: (url: string) => void
}
export type Sending = { go: () => void; hold: () => void }

type Wish = {
  to: string
  name: string
  url: string
  /** What leaves before each piece: a film waits for it, however it ends. */
  before: () => Promise<unknown>
  hear: Hear
}

/** A film that leaves when it is told to, holds when it is told to, and waits by itself for the network to come back. */
export function newSending(film: Blob, { to, name, url: known, before, hear }: Wish): Sending {
  let url = known
  let turn = 0
  let asking: XMLHttpRequest | undefined

  type Sent = { method: string; at: string; headers: Record<string, string>; body?: Blob; from?: number }

  const ask = ({ method, at, headers, body, from = 0 }: Sent): Promise<XMLHttpRequest> =>
    new Promise((done, fail) => {
      const request = new XMLHttpRequest()
      asking = request
      request.open(method, at)
      request.setRequestHeader('Tus-Resumable', '1.0.0')
      request.setRequestHeader('X-Owner', owner)
      for (const header of Object.keys(headers)) request.setRequestHeader(header, headers[header] || '')
      request.addEventListener('load', () => done(request))
      for (const way of ['error', 'abort', 'timeout'])
        request.addEventListener(way, () => fail(new Error(way)))
      if (body) request.upload.addEventListener('progress', ({ loaded }) => hear.sent(from + loaded))
      request.send(body)
    })

  const offsetIn = (answer: XMLHttpRequest): number => {
    const offset = answer.getResponseHeader('Upload-Offset')
    if (offset === null) throw new Error(`answer ${answer.status}`)
    return Number(offset)
  }

  /** @returns false when it is refused for good. */
  async function begin(): Promise<boolean> {
    const filename = btoa(unescape(encodeURIComponent(name)))
    const headers = { 'Upload-Length': String(film.size), 'Upload-Metadata': `filename ${filename}` }
    const answer = await ask({ method: 'POST', at: to, headers })
    if (answer.status === 413 || answer.status === 422) {
      hear.refused(answer.responseText)
      return false
    }
    const given = answer.getResponseHeader('Location')
    if (answer.status !== 201 || !given) throw new Error(`answer ${answer.status}`)
    url = given
    hear.begun(url)
    return true
  }

  async function sendAll(mine: number): Promise<void> {
    if (url === '' && !(await begin())) return
    const head = await ask({ method: 'HEAD', at: url, headers: {} })
    if (head.status === 404 || head.status === 410) {
      url = '' // it waited too long: it begins anew
      return sendAll(mine)
    }
    const isMine = () => mine === turn
    for (let offset = offsetIn(head); isMine();) {
      hear.sent(offset)
      if (offset >= film.size) return hear.whole(url)
      await before().catch(() => undefined)
      if (!isMine()) return
      const headers = { 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' }
      const body = film.slice(offset, offset + PIECE)
      const answer = await ask({ method: 'PATCH', at: url, headers, body, from: offset })
      if (answer.status === 422) return hear.refused(answer.responseText)
      offset = offsetIn(answer)
    }
  }

  async function go(): Promise<void> {
    const mine = (turn += 1)
    const isMine = () => mine === turn
    for (let wait = LEAST_MS; isMine(); wait = Math.min(wait * 2, MOST_MS)) {
      const isOver = await sendAll(mine).then(
        () => true,
        () => false,
      )
      if (isOver || !isMine()) return
      hear.cut()
      await networkOr(wait)
    }
  }

  return {
    go: () => void go(),
    hold: () => {
      turn += 1
      if (asking) asking.abort()
    },
  }
}

/** What was sent of a film that was changed for another one is taken away; what does not hear it is swept a week later. */
export function dropSending(url: string): void {
  const request = new XMLHttpRequest()
  request.open('DELETE', url)
  request.setRequestHeader('Tus-Resumable', '1.0.0')
  request.send()
}

const networkOr = (wait_ms: number): Promise<void> =>
  new Promise((done) => {
    const go = () => {
      removeEventListener('online', go)
      done()
    }
    addEventListener('online', go)
    setTimeout(go, wait_ms)
  })
