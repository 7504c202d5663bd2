// Pages kept on this device for when there is no network. The service worker serves them, and drops them all after `until`; here they
// are brought, whole or not at all, and here the doors whose hour has come are taken out of them. Any page may ask for it:
// `data-keep` is where its bundle is, `data-scope` the addresses it is for, `data-fallback` what is shown for a page that is not here,
// `data-pages` the name of its own shelf, where a telephone keeps the pages of two rooms. A shelf has one owner.
import { replacePages } from './kept/replace-pages.ts'
import { scrub } from './kept/scrub.ts'
import { hear } from './offline/server-hour.ts'
import { doorsDue, forgetAt } from './offline/hours.ts'
import { owner } from './offline/owner.ts'

const DOORS = 'beffroi-pages'
const SLIP = '/_slip'
const EVERY_MS = 60_000

type Bundle = {
  owner: string
  at: number
  print: string
  lasts_s: number
  ended: { door: string; in_s: number }[]
  pages: Record<string, string> | null
}

const {
  keep = '',
  scope = '',
  fallback = '',
  pages: shelf = DOORS,
} = document.querySelector<HTMLElement>('[data-keep]')?.dataset ?? {}
const CACHE = `${shelf} ${owner}`

// Somebody who leaves takes the pages away (base/leave.ts): none comes after, even when this script comes late itself.
const isLeaving = () => document.documentElement.dataset['leaving'] !== undefined

if (keep && owner && 'caches' in window) {
  // The worker finds the name of its shelf in its own address.
  void navigator.serviceWorker
    ?.register(`/service-worker.js?pages=${encodeURIComponent(CACHE)}`, { scope })
    .catch(() => {})
  void forgetDue().then(bring)
  addEventListener('beffroi:sent', () => void bring())
  setInterval(() => void forgetDue(), EVERY_MS)
}

/** Nothing is written before everything has come. Without network, what is here stays. */
async function bring(): Promise<void> {
  const kept = await bringBundle().catch(() => false)
  const said = document.querySelector<HTMLElement>('[data-island="kept"]')
  if (said && kept) said.hidden = false
}

async function bringBundle(): Promise<boolean> {
  if (isLeaving()) return false
  const cache = await caches.open(CACHE)
  const slip: { print?: string } = (await (await cache.match(SLIP))?.json()) ?? {}
  const answer = await fetch(`${keep}?connu=${slip.print ?? ''}`, {
    redirect: 'manual',
    credentials: 'same-origin',
  })
  if (!answer.ok) return false
  const bundle: Bundle = await answer.json()
  if (bundle.owner !== owner) return false // somebody else has signed in since this page was written
  hear(bundle.at)
  if (bundle.pages) await replacePages(cache, bundle.pages, SLIP)
  const until = Date.now() + bundle.lasts_s * 1000
  await cache.put(SLIP, new Response(JSON.stringify({ print: bundle.print, until, fallback })))
  for (const { door, in_s } of bundle.ended) forgetAt(door, Date.now() + in_s * 1000)
  return true
}

/** Takes out of the pages kept, and of this one, the doors whose hour has come: nobody reads any more who lives there. */
async function forgetDue(): Promise<void> {
  if (shelf !== DOORS) return // no door stands on the other shelves
  const due = doorsDue()
  if (due.length === 0) return
  const cache = await caches.open(CACHE)
  for (const door of due) {
    await cache.delete(`${scope}/${door}`)
    for (const request of await cache.keys()) await scrub(cache, request, door)
    forgetAt(door, undefined)
    for (const said of document.querySelectorAll(`[data-door="${door}"]`)) said.remove()
    if (location.pathname === `${scope}/${door}`) location.assign(scope)
  }
}
