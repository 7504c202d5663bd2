import { part } from '../offline/bar.ts'
import { writeBytes } from '../waiting/letter-words.ts'
import { shelfHere } from './shelf.ts'
import { readSlip } from './slip.ts'

const MOST_BYTES = 30_000_000
const BRICKS = 10

/** The place that the days take, and until when they are kept. */
export async function showPlace(): Promise<void> {
  const place = part(document, 'place')
  const cache = await shelfHere()
  const slip = cache && (await readSlip(cache))
  const last = slip && slip.days[slip.days.length - 1]
  if (!place || !cache || !last) return
  const bytes = await bytesOf(cache)
  const taken = place.querySelector<HTMLElement>('[data-taken]')
  const until = place.querySelector<HTMLElement>('[data-until]')
  const line = document.querySelector<HTMLElement>(`[data-day="${last.day}"]`)
  if (taken) taken.textContent = (taken.dataset['taken'] ?? '').replace('{n}', writeBytes(bytes))
  if (until && line)
    until.textContent = (until.dataset['until'] ?? '').replace('{day}', line.dataset['name'] ?? '')
  const bricks = Math.max(1, Math.round((bytes / MOST_BYTES) * BRICKS))
  place.querySelectorAll('path').forEach((brick, nth) => {
    if (nth < bricks) brick.removeAttribute('class')
  })
  place.hidden = false
}

/** The days whose pages are here. */
export async function daysHere(): Promise<Set<string>> {
  const cache = await shelfHere()
  const slip = cache && (await readSlip(cache))
  return new Set(slip ? slip.days.map(({ day }) => day) : [])
}

async function bytesOf(cache: Cache): Promise<number> {
  let sum = 0
  for (const request of await cache.keys()) {
    const kept = await cache.match(request)
    if (kept) sum += (await kept.blob()).size
  }
  return sum
}
