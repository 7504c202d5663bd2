// What waits on this device is told to the page, and sent by one script (letters.ts), which every page of a person has. What is shown never
// holds what is sent: pages hear `beffroi:letters`, and may fail alone.
import { lettersOf, type Letter } from './outbox.ts'
import { owner, sender } from './owner.ts'
import type { Sender, Sending } from './sending.ts'

const AGAIN_MS = 15_000

/** Told to the page each time: the letters of its owner, and how the last sending went. */
export type Told = { letters: Letter[]; sending?: Sending }

/** Hears what is told of the letters. */
export const onLetters = (hearIt: (told: Told) => void): void =>
  addEventListener('beffroi:letters', (event) => {
    if (event instanceof CustomEvent) hearIt(event.detail)
  })

/** Tells the page what is kept now. */
export async function tell(sending?: Sending): Promise<Letter[]> {
  const letters = await lettersOf(owner)
  dispatchEvent(new CustomEvent<Told>('beffroi:letters', { detail: { letters, sending } }))
  return letters
}

let misses = 0

/** The script that sends. Some engines remember for ever that a script did not come: it is asked for under another address. */
export const bringLetters = (): Promise<Sender | undefined> =>
  import(/* @vite-ignore */ sender + (misses ? `?${misses}` : '')).catch(() => undefined)

/** Sends what waits, one sending at a time; the script that sends may not have come: it is asked for again. */
export async function flush(): Promise<Sending | undefined> {
  if (!sender) return undefined
  localStorage.setItem('beffroi-envois', 'oui') // from now on the other pages bring it too (base/letters.ts)
  const letters = await bringLetters()
  if (letters) return letters.send()
  misses++
  addEventListener('online', () => void flush(), { once: true })
  setTimeout(() => void flush(), AGAIN_MS)
  const sending: Sending = { result: 'no network', answered: 0, skew_s: 0 }
  await tell(sending)
  return sending
}
