// Serves the pages kept on this device when there is no network. It decides nothing: pages are kept and forgotten by the islands
// (offline/kept-pages.ts). It holds no list of files, so that a new version of the site has nothing to break here. It shows the messages that
// come by the service of this browser, and opens what they lead to.

type Asked = Event & { request: Request; respondWith(answer: Promise<Response>): void }
type Passing = Event & { waitUntil(work: Promise<unknown>): void }

// Two rooms keep their pages apart, and so do two persons: the address this worker was registered under says where.
const CACHE = new URL(location.href).searchParams.get('pages') ?? 'beffroi-pages'
const SLIP = '/_slip'
const PATIENCE_MS = 4000

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
addEventListener('fetch', (event) => {
  if (!asked(event) || event.request.method !== 'GET') return
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== location.origin) return
  const isPage = request.mode === 'navigate'
  if (isPage && !comesFromSignIn(request)) event.respondWith(openPage(request, pathname))
  if (!isPage && /^\/(assets|fonts|img)\//.test(pathname)) event.respondWith(openAsset(request))
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

/** Somebody who has just signed in may not be who these pages are kept for: the next page comes from the network or not at all. */
const comesFromSignIn = ({ referrer }: Request): boolean =>
  referrer !== '' && /^\/(connexion|demo)\b/.test(new URL(referrer).pathname)

/** The network first, four seconds at most when the page is here too. */
async function openPage(request: Request, path: string): Promise<Response> {
  const fresh = fetch(request)
  const here = await keptPage(path)
  if (!here) return fresh.catch(async () => (await keptPage()) ?? Response.error())
  const late = new Promise<undefined>((done) => setTimeout(done, PATIENCE_MS))
  const answer = await Promise.race([fresh, late]).catch(() => undefined)
  fresh.catch(() => {})
  return answer && answer.status < 500 ? answer : here
}

/** A page kept, else what stands in its place; nothing once its day is over: then everything goes. */
async function keptPage(path?: string): Promise<Response | undefined> {
  const slip: { until: number; fallback: string } | undefined = await (await kept(SLIP))?.json()
  if (!slip) return undefined
  if (Date.now() <= slip.until) return kept(path ?? slip.fallback)
  await caches.delete(CACHE)
  return undefined
}

/** The files of the pages that are here came with them. */
const openAsset = async (request: Request): Promise<Response> => (await kept(request)) ?? fetch(request)

const kept = (what: Request | string) => caches.match(what, { cacheName: CACHE })
