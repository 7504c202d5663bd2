// Serves the pages kept on this device when there is no network: those of the day it is. Pages are brought, and doors forgotten, by the islands
// (kept-pages.ts); here a day that is over is dropped. It holds no list of files, so that a new version of the site has nothing to break here.
// It shows the messages that come by the service of this browser, and opens what they lead to. Old engines read it as a plain script.

type Asked = Event & { request: Request; respondWith(answer: Promise<Response>): void }
type Passing = Event & { waitUntil(work: Promise<unknown>): void }

/** Two rooms keep their pages apart, and so do two persons: the address this worker was registered under says where. None: the whole site. */
const SHELF = new URL(location.href).searchParams.get('pages')
const SLIP = '/_slip'
const HOUR = '/_hour'
const MARK = '\u0001'
const PATIENCE_MS = 4000
/** Who left this device without network (letters/leave-without.ts). */
const LEFT = 'sortie'
const MINUTE_MS = 60_000
const FOR_EVER = 8_640_000_000_000_000 // the last instant that a clock may say
/** What is of nobody: scripts, sheets, drawings, and what says which pages are here. */
const OURS = /^\/(?:assets\/|fonts\/|img\/|_)/

declare const skipWaiting: () => Promise<void>
declare const clients: { claim(): Promise<void>; openWindow(path: string): Promise<unknown> }
declare const registration: {
  showNotification(title: string, wish: { body: string; data: string; lang: string }): Promise<void>
}

type Pushed = Passing & { data: { json(): { title: string; body: string; path: string } } | null }
type Pressed = Passing & { notification: { data: string; close(): void } }

const passing = (event: Event): event is Passing => 'waitUntil' in event
const asked = (event: Event): event is Asked => 'respondWith' in event
const pushed = (event: Event): event is Pushed => 'data' in event
const pressed = (event: Event): event is Pressed => 'notification' in event

addEventListener('install', (event) => passing(event) && event.waitUntil(skipWaiting()))
addEventListener('activate', (event) => passing(event) && event.waitUntil(clients.claim()))
addEventListener('message', (event) => passing(event) && event.waitUntil(openShelves()))
addEventListener('fetch', (event) => {
  if (!asked(event) || event.request.method !== 'GET') return
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== location.origin || isFramed(request)) return
  const isPage = request.mode === 'navigate'
  if (isPage && !comesFromSignIn(request)) event.respondWith(openPage(request, pathname))
  // What scripts ask for is theirs: only what stands in a page is looked for here.
  if (!isPage && request.destination) event.respondWith(openFile(request))
})

addEventListener('push', (event) => {
  if (!pushed(event) || !event.data) return
  const { title, body, path } = event.data.json()
  event.waitUntil(registration.showNotification(title, { body, data: path, lang: 'fr' }))
})
addEventListener('notificationclick', (event) => {
  if (!pressed(event)) return
  event.notification.close()
  event.waitUntil(clients.openWindow(new URL(event.notification.data, location.origin).href))
})

/** A course inside a page of ours is not one of the pages that are kept. */
const isFramed = ({ destination }: Request): boolean => /^(iframe|frame|embed|object)$/.test(destination)

/** Somebody who has just signed in may not be who these pages are kept for: the next page comes from the network or not at all. */
const comesFromSignIn = ({ referrer }: Request): boolean =>
  referrer !== '' && /^\/(connexion|demo)\b/.test(new URL(referrer).pathname)

/** The network first, four seconds at most when the page is here too. */
async function openPage(request: Request, path: string): Promise<Response> {
  const left = await finishLeaving()
  if (left) return left
  const fresh = fetch(request)
  const here = await keptPage(path)
  if (!here) return fresh.catch(() => inItsPlace(path))
  const late = new Promise<undefined>((done) => setTimeout(done, PATIENCE_MS))
  const answer = await Promise.race([fresh, late]).catch(() => undefined)
  fresh.catch(() => {})
  return answer && answer.status < 500 ? answer : here
}

/** Who left without network is signed out before any page is read; until there is one, the page that says so stands before all the others. */
async function finishLeaving(): Promise<Response | undefined> {
  const page = await caches.match('/_left', { cacheName: LEFT })
  if (!page) return undefined
  const headers = { 'x-owner': page.headers.get('x-owner') || '' }
  const asked = { method: 'POST', headers, credentials: 'same-origin' } as const
  const late = new Promise<object>((done) => setTimeout(() => done({}), PATIENCE_MS))
  const said = fetch('/deconnexion/plus-tard', asked).then((came) => came.json())
  const answer = await Promise.race([said, late]).catch(() => ({}))
  if (!('left' in answer)) return page
  // with what a page left open beside brought meanwhile
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)))
  return undefined
}

/** Without network, the door of the house leads to where its person works; another page is said not to be here. */
async function inItsPlace(path: string): Promise<Response> {
  const shelves = await openShelves()
  const [shelf] = shelves
  if (!shelf) return Response.error()
  const led = shelves.find((one) => one.home !== '')
  if (path === '/' && led) return Response.redirect(led.home)
  return (await shelf.page(shelf.fallback)) ?? Response.error()
}

async function keptPage(path: string): Promise<Response | undefined> {
  for (const shelf of await openShelves()) {
    const page = await shelf.page(path)
    if (page) return page
  }
  return undefined
}

type Day = { ends: number; pages: Record<string, string> }
type Slip = {
  print?: string
  home: string
  fallback: string
  brought: number
  days?: Day[]
  common: Record<string, string>
  until?: number
}
type Shelf = {
  home: string
  fallback: string
  brought: number
  page: (path: string) => Promise<Response | undefined>
}

/** The shelves of this worker, the one that was filled last first. */
async function openShelves(): Promise<Shelf[]> {
  const names = SHELF ? [SHELF] : (await caches.keys()).filter((name) => name.startsWith('beffroi-'))
  const shelves = (await Promise.all(names.map(openShelf))).filter((one): one is Shelf => one !== undefined)
  return shelves.sort((a, b) => b.brought - a.brought)
}

/** Once its days are over everything goes, but the page that says that another is not here. */
async function openShelf(name: string): Promise<Shelf | undefined> {
  const match = (at: string) => caches.match(at, { cacheName: name })
  const slip: Slip | undefined = await (await match(SLIP))?.json()
  if (!slip) return undefined
  const { days, until = 0 } = slip
  // Kept by scripts from before: the pages of one day.
  if (!days && Date.now() <= until) return { ...slip, brought: 0, page: match }
  const hour = await hourNow(name)
  const left = (days ?? []).filter(({ ends }) => ends > hour)
  const now = left[0] ? { today: left[0], days: left } : lastOf(slip)
  if (!now) return void (await caches.delete(name))
  const { today, ...changed } = now
  if (left.length < (days ?? []).length) await dropPast(name, { ...slip, ...changed })
  return { ...slip, ...changed, page: (path) => write(name, slip.common, today.pages[path]) }
}

/** What waits on this telephone has a door still; without its print the week is brought whole by the next network. It stands behind shelves of a day. */
function lastOf({ days = [], fallback: home }: Slip) {
  const print = days[days.length - 1]?.pages[home]
  if (!print) return undefined
  const today: Day = { ends: FOR_EVER, pages: { [home]: print } }
  return { today, days: [today], print: '', home, brought: 0 }
}

/** A page of today, with the parts that pages share. */
async function write(
  name: string,
  common: Record<string, string>,
  print: string | undefined,
): Promise<Response | undefined> {
  const text = print && (await (await caches.match(`/_text/${print}`, { cacheName: name }))?.text())
  if (!text) return undefined
  const html = text.split(MARK).map((one, nth) => (nth % 2 === 0 ? one : (common[one] ?? '')))
  // as it came: a browser that keeps pages to go back to does not keep this one
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
  return new Response(html.join(''), { headers })
}

/** The pages of the days that are over go: who lived behind a door of yesterday is read no more. With the last day, all that is of somebody. */
async function dropPast(name: string, slip: Slip): Promise<void> {
  const cache = await caches.open(name)
  const prints = new Set<string>()
  for (const { pages } of slip.days ?? [])
    for (const path of Object.keys(pages)) prints.add(pages[path] ?? '')
  await cache.put(SLIP, new Response(JSON.stringify(slip)))
  for (const request of await cache.keys()) {
    const print = /\/_text\/(.+)$/.exec(request.url)?.[1]
    const isOver = print ? !prints.has(print) : slip.print === '' && !OURS.test(new URL(request.url).pathname)
    if (isOver) await cache.delete(request)
  }
}

/**
 * Our hour, as far as the clock of this device tells how much time has passed since we gave it. A clock that went back, which happens when a
 * telephone starts again without battery, tells nothing: the hour stands where it was, and goes on from there. It never goes back.
 */
async function hourNow(name: string): Promise<number> {
  const wall = Date.now()
  const book: { ours: number; wall: number } | undefined = await (
    await caches.match(HOUR, { cacheName: name })
  )?.json()
  if (!book) return wall
  const ours = book.ours + Math.max(0, wall - book.wall)
  if (Math.abs(wall - book.wall) > MINUTE_MS)
    await (await caches.open(name)).put(HOUR, new Response(JSON.stringify({ ours, wall })))
  return ours
}

/** The files of the pages that are here came with them. */
async function openFile(request: Request): Promise<Response> {
  const kept = await caches.match(request.url, SHELF ? { cacheName: SHELF } : {})
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '')
  if (!kept || !range) return kept ?? fetch(request)
  return partOf(await kept.blob(), Number(range[1]), range[2] ?? '')
}

/** Players of sound and film ask for a file piece by piece. */
function partOf(file: Blob, from: number, to: string): Response {
  const end = Math.min(to ? Number(to) : file.size - 1, file.size - 1)
  const headers = { 'content-type': file.type, 'content-range': `bytes ${from}-${end}/${file.size}` }
  return new Response(file.slice(from, end + 1), { status: 206, headers })
}
