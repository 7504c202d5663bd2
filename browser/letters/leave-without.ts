import type { letterWords } from '#platform/letters'
import { owner } from '../offline/owner.ts'

/** What this device remembers of who left it without network (service-worker.ts reads it too): nothing but their id. */
const LEFT = 'sortie'
/** What a portal that answers for everybody does not have. */
const OURS = '/img/marque.svg'
const PATIENCE_MS = 4000
/** A telephone may believe that it has a network, and hear of none that comes: it asks by itself. */
const AGAIN_MS = 10_000

/**
 * Leaves without network: nobody reads anything here any more, and the session is closed before the next page that comes (service-worker.ts).
 * False where our server answers: then the form leaves.
 */
export async function leaveWithout({ left, leftSays }: (typeof letterWords)['fr']): Promise<boolean> {
  if (await isAnswered()) return false
  const { lang, dir } = document.documentElement
  const shape = 'body{font:1.25rem/1.5 sans-serif;margin:2rem 1rem}'
  const ask = `fetch('${OURS}',{method:'HEAD',cache:'no-store',redirect:'manual',credentials:'same-origin'})`
  const asks = `setInterval(()=>${ask}.then(a=>a.ok&&/svg/.test(a.headers.get('content-type'))&&home(),()=>0),${AGAIN_MS})`
  const again = `let home=()=>location.replace('/');addEventListener('online',home);${asks}`
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
  setInterval(async () => (await isAnswered()) && location.assign('/'), AGAIN_MS)
  return true
}

/** A portal that answers for everybody is not us, nor is a network that takes for ever. */
const isAnswered = (): Promise<boolean> =>
  Promise.race([
    fetch(OURS, {
      method: 'HEAD',
      cache: 'no-store',
      redirect: 'manual',
      credentials: 'same-origin',
    }).then(
      ({ ok, headers }) => ok && /svg/.test(headers.get('content-type') ?? ''),
      () => false,
    ),
    new Promise<boolean>((done) => setTimeout(() => done(false), PATIENCE_MS)),
  ])
