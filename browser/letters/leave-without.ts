import type { letterWords } from '#platform/letters'
import { owner } from '../offline/owner.ts'

/** What this device remembers of who left it without network (service-worker.ts reads it too): nothing but their id. */
const LEFT = 'sortie'

/** Leaves without network: nobody reads anything here any more, and the session is closed before the next page that comes (service-worker.ts, else `finishLeaving`). */
export async function leaveWithout({ left, leftSays }: (typeof letterWords)['fr']): Promise<boolean> {
  if (await isAnswered()) return false
  const { lang, dir } = document.documentElement
  const shape = 'body{font:1.25rem/1.5 sans-serif;margin:2rem 1rem}'
  const again = "addEventListener('online',()=>location.reload())"
  const page = `<!doctype html><html lang="${lang}" dir="${dir || 'ltr'}"><meta charset="utf-8"/><meta name="viewport" content="width=device-width"/><title>${left}</title><style>${shape}</style><h1>${left}</h1><p>${leftSays}</p><script>${again}</script></html>`
  const headers = { 'content-type': 'text/html; charset=utf-8', 'x-owner': owner }
  await (await caches.open(LEFT)).put('/_left', new Response(page, { headers }))
  const [title, says] = [document.createElement('h1'), document.createElement('p')]
  title.append(left)
  title.tabIndex = -1
  says.append(leftSays)
  const main = document.createElement('main')
  main.className = 'page'
  main.append(title, says)
  document.title = left
  document.body.textContent = ''
  document.body.append(main)
  title.focus()
  addEventListener('online', () => location.assign('/'))
  return true
}

/** Where no worker did it before this page came, who left is signed out now: whoever holds this device reads no further. */
export async function finishLeaving(): Promise<void> {
  if (!('caches' in window) || !(await caches.has(LEFT))) return
  document.documentElement.hidden = true
  const page = await caches.match('/_left', { cacheName: LEFT })
  const headers = { 'x-owner': page?.headers.get('x-owner') ?? '' }
  const answer = await fetch('/deconnexion/plus-tard', {
    method: 'POST',
    headers,
    credentials: 'same-origin',
  })
  const { left } = await answer.json()
  if (left !== undefined) await caches.delete(LEFT)
  location.reload()
}

/** A portal that sends elsewhere is not us. */
const isAnswered = async (): Promise<boolean> =>
  fetch('/img/marque.svg', { method: 'HEAD', cache: 'no-store', redirect: 'manual' }).then(
    ({ ok }) => ok,
    () => false,
  )
