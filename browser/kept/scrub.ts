import { asPage } from './replace-pages.ts'

/** Takes a door out of a page that is kept. */
export async function scrub(cache: Cache, request: Request, door: string): Promise<void> {
  const kept = await cache.match(request)
  if (!kept?.headers.get('content-type')?.startsWith('text/html')) return
  const page = new DOMParser().parseFromString(await kept.text(), 'text/html')
  const said = page.querySelectorAll(`[data-door="${door}"]`)
  if (said.length === 0) return
  for (const one of said) one.remove()
  await cache.put(request, asPage(`<!doctype html>${page.documentElement.outerHTML}`))
}
