import { on } from '../offline/outbox.ts'
import { owner } from '../offline/owner.ts'

/** A film on its way, as this device keeps it for its person. */
export type WaitingFilm = {
  bytes: Blob
  name: string
  /** Where its pieces go; empty until it was begun. */
  url: string
  /** All its pieces are there; its form may not be. */
  isWhole: boolean
}

const key = `film ${owner}`

/** One at a time: keeps it, or forgets it. A device without place keeps nothing, and sends all the same. */
export const keepFilm = (film: WaitingFilm | undefined): Promise<void> =>
  on('device', 'readwrite', (store): IDBRequest => (film ? store.put(film, key) : store.delete(key))).then(
    () => undefined,
    () => undefined,
  )

/** What waits here; what became an evidence meanwhile is forgotten. */
export async function waitingFilm(): Promise<WaitingFilm | undefined> {
  const film: WaitingFilm | undefined = await on('device', 'readonly', (store) => store.get(key)).catch(
    () => undefined,
  )
  if (!film || !film.isWhole) return film
  const isThere = await statusOf(film.url).catch(() => 0)
  if (isThere === 404) await keepFilm(undefined)
  return isThere === 404 ? undefined : film
}

const statusOf = (url: string): Promise<number> =>
  new Promise((done, fail) => {
    const request = new XMLHttpRequest()
    request.open('HEAD', url)
    request.setRequestHeader('Tus-Resumable', '1.0.0')
    request.addEventListener('load', () => done(request.status))
    request.addEventListener('error', fail)
    request.send()
  })
