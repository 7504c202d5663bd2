// Pages kept on this device for when there is no network, for the coming days. The service worker serves those of the day, and drops each
// day once it is over; here they are brought, whole or not at all, and here the doors whose hour has come are taken out of them. Any page
// may ask for it: `data-keep` is where its bundle is, `data-scope` the addresses it is for, `data-fallback` what is shown for a page that
// is not here, `data-pages` the name of its own shelf, where a telephone keeps the pages of two rooms. A shelf has one owner.
import { bringWeek, comingBytes, type Week } from './kept/bring-week.ts'
import { clockMoved, watchClock, type Jump } from './kept/jumps.ts'
import { CACHE, DOORS, fallback, keep, scope, shelf, shelfHere } from './kept/shelf.ts'
import { scrub } from './kept/scrub.ts'
import { isWhole, moveHour, readSlip, writeHour, writeSlip, type Slip } from './kept/slip.ts'
import { startWorker } from './kept/worker.ts'
import { part } from './offline/bar.ts'
import { doorsDue, forgetAt } from './offline/hours.ts'
import { keepForLong } from './offline/keep-for-long.ts'
import { lettersOf } from './offline/outbox.ts'
import { owner } from './offline/owner.ts'
import { hear, hourNow } from './offline/server-hour.ts'
import { writeBytes } from './waiting/letter-words.ts'

const EVERY_MS = 60_000
/** More than this is not brought before the person says so: it may cost them money. */
const ASKS_BYTES = 5_000_000
/** A header holds no more prints on its way: what is not named comes again. */
const MOST_KNOWN = 650

type Bundle = {
  owner: string
  at: number
  print: string
  ended: { door: string; in_s: number }[]
  week?: Week
}

// Somebody who leaves takes the pages away (base/leave.ts): none comes after, even when this script comes late itself.
const isLeaving = () => document.documentElement.dataset['leaving'] !== undefined

let isAgreed = false
/** The clock is looked at by the page that keeps: what it says of the hour is right from the start. */
let look = () => {}
let moving: Promise<void> = Promise.resolve()
let turn: Promise<void> = Promise.resolve()
/** One at a time: what one brings, the next finds. */
const bring = (): Promise<void> => (turn = turn.then(bringNow, bringNow))

if (keep && owner && 'caches' in window) {
  look = watchClock((jump) => {
    clockMoved(jump)
    moving = moving.then(() => follow(jump))
  })
  void forgetDue().then(bring)
  addEventListener('beffroi:sent', () => void bring())
  part(document, 'heavy')?.querySelector('button')?.addEventListener('click', agree)
  setInterval(() => void tick(), EVERY_MS)
  document.addEventListener('visibilitychange', () => document.hidden || void showDay())
}

/** Says so when all is here, and can be opened: worker, letters, every page and every file. Without network, what is here stays. */
async function bringNow(): Promise<void> {
  const said = part(document, 'kept')
  const worker =
    'serviceWorker' in navigator ? startWorker(scope, CACHE) : Promise.reject(new Error('no worker'))
  const here = await Promise.all([bringBundle(), worker, lettersOf(owner)])
    .then(([kept]) => kept)
    .catch(tellWhy)
  if (said) said.hidden = !here
  dispatchEvent(new Event('beffroi:kept'))
  if (!here) return
  keepForLong()
  void startWorker('/').catch(() => undefined)
}

function tellWhy(cause: unknown): false {
  const full = part(document, 'full')
  if (full && cause instanceof DOMException && cause.name === 'QuotaExceededError') full.hidden = false
  return false
}

async function bringBundle(): Promise<boolean> {
  if (isLeaving()) return false
  // Opened before anything is asked: a shelf that is taken away meanwhile stays away, whatever is put in it.
  const cache = await caches.open(CACHE)
  const slip = await readSlip(cache)
  const whole = slip !== undefined && (await isWhole(cache, slip))
  const answer = await fetch(`${keep}?connu=${whole ? slip.print : ''}`, {
    redirect: 'manual',
    credentials: 'same-origin',
    headers: { 'x-known': (await printsIn(cache)).join(' ') },
  }).catch(() => undefined)
  const bundle: Bundle | undefined = answer && answer.ok ? await answer.json() : undefined
  if (bundle && bundle.owner === owner) return keepBundle(cache, bundle, slip)
  // Somebody else may hold this device now: an empty shelf would still say whose it was.
  if ((await cache.keys()).length === 0) await caches.delete(CACHE)
  return !answer && whole // no network: what is here stays
}

async function keepBundle(cache: Cache, bundle: Bundle, slip: Slip | undefined): Promise<boolean> {
  const { at, print, week, ended } = bundle
  look()
  await moving
  hear(at)
  await writeHour(cache, at)
  const bytes = week && !isAgreed ? await comingBytes(cache, week) : 0
  if (bytes > ASKS_BYTES) return ask(bytes)
  const now = week
    ? await bringWeek(cache, week, { print, fallback, at })
    : slip && { ...slip, print, brought: Date.now() }
  if (!now) return false
  if (!week) await writeSlip(cache, now)
  for (const { door, in_s } of ended) forgetAt(door, Date.now() + in_s * 1000)
  await forgetDue()
  return (await caches.has(CACHE)) && isWhole(cache, (await readSlip(cache)) ?? now)
}

/** Told before it comes; the page that says what this device keeps has the button, which works as soon as it is seen. */
function ask(bytes: number): false {
  const place = part(document, 'heavy')
  const said = place?.querySelector('[data-bytes]')
  if (said) said.textContent = writeBytes(bytes)
  if (place) place.hidden = false
  return false
}

function agree(): void {
  const place = part(document, 'heavy')
  if (place) place.hidden = true
  isAgreed = true
  void bring()
}

async function printsIn(cache: Cache): Promise<string[]> {
  const found = (await cache.keys()).map(({ url }) => /\/_text\/([\w-]+)$/.exec(url))
  return found
    .map((one) => (one ? (one[1] ?? '') : ''))
    .filter(Boolean)
    .slice(0, MOST_KNOWN)
}

/** The shelf follows the clock. */
async function follow({ by }: Jump): Promise<void> {
  const cache = await shelfHere().catch(() => undefined)
  if (cache) await moveHour(cache, by).catch(() => undefined)
}

async function tick(): Promise<void> {
  look()
  await moving
  await forgetDue()
  const { controller } = navigator.serviceWorker
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
  if (controller) controller.postMessage('day')
}

/** A page left open yesterday is not the one of today. */
async function showDay(): Promise<void> {
  const cache = await shelfHere()
  const slip = cache && (await readSlip(cache))
  const here = slip?.days.find(({ pages }) => pages[location.pathname])
  if (here && hourNow() > here.ends) location.reload()
}

/** Takes out of the pages kept, and of this one, the doors whose hour has come: nobody reads any more who lives there. */
async function forgetDue(): Promise<void> {
  if (shelf !== DOORS) return // no door stands on the other shelves
  const due = doorsDue()
  if (due.length === 0) return
  const cache = await shelfHere()
  for (const door of due) {
    if (cache) await scrub(cache, door, `${scope}/${door}`)
    forgetAt(door, undefined)
    for (const said of document.querySelectorAll(`[data-door="${door}"]`)) said.remove()
    if (location.pathname === `${scope}/${door}`) location.assign(scope)
  }
}
