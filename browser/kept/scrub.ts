import { asPage, readSlip, textAt, writeSlip } from './slip.ts'

/** Takes a door out of all that is kept: its own page, and the lines of others. */
export async function scrub(cache: Cache, door: string, ownPage: string): Promise<void> {
  const slip = await readSlip(cache)
  if (!slip) return
  for (const { pages } of slip.days) {
    if (pages[ownPage]) await cache.delete(textAt(pages[ownPage]))
    delete pages[ownPage]
  }
  await writeSlip(cache, slip)
  for (const request of await cache.keys()) await scrubPage(cache, request, door)
}

async function scrubPage(cache: Cache, request: Request, door: string): Promise<void> {
  const kept = await cache.match(request)
  if (!kept?.headers.get('content-type')?.startsWith('text/html')) return
  const page = new DOMParser().parseFromString(await kept.text(), 'text/html')
  const said = page.querySelectorAll(`[data-door="${door}"]`)
  if (said.length === 0) return
  for (const one of said) one.remove()
  await cache.put(request, asPage(`<!doctype html>${page.documentElement.outerHTML}`))
}
