// Pages kept on this device for when there is no network. The service worker serves them, and drops them all after `until`; here they
// are brought, whole or not at all, and here the doors whose hour has come are taken out of them. Any page may ask for it:
// `data-keep` is where its bundle is, `data-scope` the addresses it is for, `data-fallback` what is shown for a page that is not here,
// `data-pages` the name of its own shelf, where a telephone keeps the pages of two rooms.
import { forgetAt, hoursToForget } from './offline/hours.ts'

const DOORS = 'beffroi-pages'
const SLIP = '/_slip'
const EVERY_MS = 60_000

type Bundle = {
  print: string
  lasts_s: number
  ended: { door: string; in_s: number }[]
  pages: Record<string, string> | null
}

const {
  keep = '',
  scope = '',
  fallback = '',
  pages: CACHE = DOORS,
} = document.querySelector<HTMLElement>('[data-keep]')?.dataset ?? {}

// Somebody who leaves takes the pages away (base/leave.ts): none comes after.
let leaving = false

if (keep && 'caches' in globalThis) {
  void navigator.serviceWorker?.register(worker(), { scope }).catch(() => {})
  void forgetDue().then(bring)
  addEventListener('beffroi:sent', () => void bring())
  setInterval(() => void forgetDue(), EVERY_MS)
  const leave = document.querySelector('form[action="/deconnexion"]')
  leave?.addEventListener('submit', ({ defaultPrevented }) => (leaving ||= !defaultPrevented))
}

/** One worker for each scope; it finds the name of its shelf in its own address. */
function worker(): string {
  return CACHE === DOORS ? '/service-worker.js' : `/service-worker.js?pages=${CACHE}`
}

/** Nothing is written before everything has come. Without network, what is here stays. */
async function bring(): Promise<void> {
  const kept = await bringBundle().catch(() => false)
  const said = document.querySelector<HTMLElement>('[data-island="kept"]')
  if (said && kept) said.hidden = false
}

async function bringBundle(): Promise<boolean> {
  if (leaving) return false
  const cache = await caches.open(CACHE)
  const slip: { print?: string } = (await (await cache.match(SLIP))?.json()) ?? {}
  const answer = await fetch(`${keep}?connu=${slip.print ?? ''}`, { redirect: 'manual' })
  if (!answer.ok) return false
  const { print, lasts_s, ended, pages }: Bundle = await answer.json()
  if (pages) await replacePages(cache, pages)
  const until = Date.now() + lasts_s * 1000
  await cache.put(SLIP, new Response(JSON.stringify({ print, until, fallback })))
  for (const { door, in_s } of ended) forgetAt(door, Date.now() + in_s * 1000)
  return true
}

async function replacePages(cache: Cache, pages: Record<string, string>): Promise<void> {
  const text = Object.values(pages).join('')
  const found = text.matchAll(/(?:href|src)="(\/(?:assets|fonts|img)\/[^"]+)"/g)
  const assets = new Set([...found].map(([, at = '']) => at))
  const come: [string, Response][] = []
  for (const at of assets) {
    if (at.startsWith('/assets/') && (await cache.match(at))) continue
    const answer = await fetch(at)
    if (!answer.ok) throw new Error(`${at} answered ${answer.status}`)
    come.push([at, answer])
  }
  for (const [at, html] of Object.entries(pages)) come.push([at, asPage(html)])
  for (const [at, answer] of come) await cache.put(at, answer)
  const wanted = new Set(
    [...assets, ...Object.keys(pages), SLIP].map((at) => new URL(at, location.href).href),
  )
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request)
}

const asPage = (html: string) =>
  new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })

/** Takes out of the pages kept, and of this one, the doors whose hour has come: nobody reads any more who lives there. */
async function forgetDue(): Promise<void> {
  if (CACHE !== DOORS) return // no door stands on the other shelves
  const hours = hoursToForget()
  const due = Object.keys(hours).filter((one) => Date.now() >= (hours[one] ?? Infinity))
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

async function scrub(cache: Cache, request: Request, door: string): Promise<void> {
  const kept = await cache.match(request)
  if (!kept?.headers.get('content-type')?.startsWith('text/html')) return
  const page = new DOMParser().parseFromString(await kept.text(), 'text/html')
  const said = page.querySelectorAll(`[data-door="${door}"]`)
  if (said.length === 0) return
  for (const one of said) one.remove()
  await cache.put(request, asPage(`<!doctype html>${page.documentElement.outerHTML}`))
}
