/** A form that was filled on this device, its files included; it leaves when there is a network, in its turn. */
export type Letter = {
  n?: number
  /** The id of what was done: the server keeps it once, however often it is sent. */
  act: string
  /** Who did it: nobody else sends it. */
  owner: string
  action: string
  fields: [string, string | Blob][]
  /** By the clock of this device, in milliseconds. */
  doneAt: number
  /** What the page needs to show it meanwhile. */
  note: Record<string, string>
  state: 'waiting' | 'kept' | 'refused'
  /** When the server answered, by its clock. */
  keptAt?: number
  why?: string
}

let opened: Promise<IDBDatabase> | undefined

/** What an old-style request of the browser answers. */
const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, fail) => {
    request.addEventListener('success', () => done(request.result))
    request.addEventListener('error', () => fail(request.error ?? new Error('no answer')))
  })

function open(): Promise<IDBDatabase> {
  if (opened) return opened
  const request = indexedDB.open('beffroi-envois', 1)
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore('letters', { keyPath: 'n', autoIncrement: true })
    request.result.createObjectStore('device')
  })
  return (opened = answerOf(request))
}

/** One store, for one reading or one writing; a writing is over when it is safe on the device. */
async function on<T>(
  name: 'letters' | 'device',
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
) {
  const work = (await open()).transaction(name, mode)
  const safe = new Promise<void>((done, fail) => {
    work.addEventListener('complete', () => done())
    work.addEventListener('abort', () => fail(work.error ?? new Error('not kept')))
  })
  const answer = await answerOf(ask(work.objectStore(name)))
  await safe
  return answer
}

/** Writes a letter down; when this returns, nothing loses it any more. */
export const keepLetter = async (letter: Letter): Promise<void> =>
  void (await on('letters', 'readwrite', (store) => store.put(letter)))

/** The letters of somebody, in the order they were written. */
export async function lettersOf(owner: string): Promise<Letter[]> {
  const all: Letter[] = await on('letters', 'readonly', (store) => store.getAll())
  return all.filter((one) => one.owner === owner)
}

export async function dropLetter({ n }: Letter): Promise<void> {
  if (n !== undefined) await on('letters', 'readwrite', (store) => store.delete(n))
}

/** A name for this device, drawn once: it says which telephone, never whose. */
async function deviceName(): Promise<string> {
  const known: unknown = await on('device', 'readonly', (store) => store.get('name'))
  const name = typeof known === 'string' ? known : `téléphone ${String(Math.random()).slice(2, 10)}`
  if (name !== known) await on('device', 'readwrite', (store) => store.put(name, 'name'))
  return name
}

export type Sending = { result: 'sent' | 'no network' | 'signed out'; skew_s: number; kept: number }

/** Sends what waits, one letter after the other. What the server could not answer waits on. */
export async function sendLetters(owner: string): Promise<Sending> {
  const sending: Sending = { result: 'sent', skew_s: 0, kept: 0 }
  const device = await deviceName()
  for (const letter of (await lettersOf(owner)).filter((one) => one.state === 'waiting')) {
    const answer = await sendOne(letter, device).catch(() => undefined)
    if (!answer) return { ...sending, result: 'no network' }
    if (answer === 'signed out') return { ...sending, result: answer }
    if (answer === 'not now') sending.result = 'no network'
    else {
      sending.kept++
      sending.skew_s = answer.skew_s
      await markAnswered(letter, answer)
    }
  }
  return sending
}

type Answer = { at: number; why: string | null; skew_s: number }

async function sendOne(letter: Letter, device: string): Promise<Answer | 'signed out' | 'not now'> {
  const body = new FormData()
  for (const [name, value] of letter.fields) body.append(name, value)
  body.append('device', device)
  body.append('done_at', new Date(letter.doneAt).toISOString())
  body.append('sent_at', new Date().toISOString())
  const headers = { accept: 'application/json', 'x-requested-with': 'outbox' }
  const answer = await fetch(letter.action, { method: 'POST', body, headers, redirect: 'manual' })
  if (answer.type === 'opaqueredirect') return 'signed out'
  if (answer.status >= 500 || answer.status === 429) return 'not now'
  const said: Partial<Answer> = await answer.json().catch(() => ({}))
  const why = answer.ok ? null : (said.why ?? `Refusé (${answer.status})`)
  return { at: said.at ?? Date.now(), why, skew_s: said.skew_s ?? 0 }
}

/** Once answered, a letter only says what it did: what it carried leaves the device. */
async function markAnswered(letter: Letter, { at, why }: Answer): Promise<void> {
  const answered: Letter = { ...letter, fields: [], state: why === null ? 'kept' : 'refused', keptAt: at }
  if (why !== null) answered.why = why
  await keepLetter(answered)
}
