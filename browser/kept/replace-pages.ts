/** Brings these pages with all that they need, or nothing at all, and drops what was here; the slip stays. */
export async function replacePages(cache: Cache, pages: Record<string, string>, slip: string): Promise<void> {
  const files = found(Object.values(pages).join(''), /(?:href|src)="(\/(?:assets|fonts|img)\/[^"]+)"/g)
  const come: [string, Response][] = []
  // Grows as it is read: a script brings others.
  for (const at of files) {
    const here = at.startsWith('/assets/') ? await cache.match(at) : undefined
    const answer = here ?? (await bringFile(at))
    if (!here) come.push([at, answer.clone()])
    const parts = at.endsWith('.js') ? found(await answer.text(), /"\.\/([^"/]+\.js)"/g) : []
    for (const part of parts) if (!files.includes(`/assets/${part}`)) files.push(`/assets/${part}`)
  }
  for (const [at, html] of Object.entries(pages)) come.push([at, asPage(html)])
  for (const [at, answer] of come) await cache.put(at, answer)
  const wanted = new Set([...files, ...Object.keys(pages), slip].map((at) => new URL(at, location.href).href))
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request)
}

async function bringFile(at: string): Promise<Response> {
  const answer = await fetch(at, { credentials: 'same-origin' })
  if (!answer.ok) throw new Error(`${at} answered ${answer.status}`)
  return answer
}

/** Each thing found once, in order. */
function found(text: string, pattern: RegExp): string[] {
  const all = new Set<string>()
  for (let one = pattern.exec(text); one; one = pattern.exec(text)) all.add(one[1] ?? '')
  return [...all]
}

export const asPage = (html: string) =>
  new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
