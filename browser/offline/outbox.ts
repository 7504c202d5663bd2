/** A form that was filled on this device, its files included; it leaves when there is a network, in its turn. */
export type Letter = {
  n?: number
  /** The id of what was done: the server keeps it once, however often it is sent. */
  act: string
  /** Who did it: nobody else sends it. */
  owner: string
  action: string
  fields: [string, string | Blob][]
  /** By the clock of this device, in milliseconds: it says the order, and how long the letter waited. */
  doneAt: number
  /** By how much that clock had been moved in all (kept/jumps.ts). */
  moved?: number
  /** When we wrote the page of the button, by our clock: what was done was done after. */
  served?: string
  /** What the pages need to show it meanwhile. */
  note: Record<string, string>
  /** A refused letter keeps what it carries, until the person sends it again or gives it up. */
  state: 'waiting' | 'kept' | 'refused'
  /** When the server answered, by its clock. */
  keptAt?: number
  why?: string
  /** What is wrong with its fields, by their names. */
  errors?: Record<string, string>
}

/** By how much the clock of this device was moved in all, as far as its pages saw. */
export const MOVED = 'beffroi-avance'
export const movedInAll = (): number => Number(localStorage.getItem(MOVED))

/** When it was done, by the clock of this device as it is now: it may have been moved since. */
export const doneBy = ({ doneAt, moved }: Pick<Letter, 'doneAt' | 'moved'>): number =>
  moved === undefined ? doneAt : doneAt + movedInAll() - moved

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
export async function on<T>(
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

/** Writes a letter down; when this returns, nothing loses it any more. With the `n` of another, it takes its place. */
export const keepLetter = async (letter: Letter): Promise<void> =>
  void (await on('letters', 'readwrite', (store) => store.put(letter)))

/** The letters of somebody, in the order they were written; pages kept before the farm shared this outbox wrote `ferme` before the owner. */
export async function lettersOf(owner: string): Promise<Letter[]> {
  const all: Letter[] = await on('letters', 'readonly', (store) => store.getAll())
  return all.filter((one) => one.owner === owner || one.owner === `ferme ${owner}`)
}
