/** Asks the screen of a recall as whoever runs the market. @returns how long it took, and how many customers it names. */
export async function findPeople(base: string, lot: string): Promise<{ seconds: number; people: number }> {
  const signedIn = await fetch(`${base}/demo/bruno`, { method: 'POST', redirect: 'manual' })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const begun = performance.now()
  const page = await fetch(`${base}/marche/gestion/rappels/nouveau?lot=${lot}`, { headers: { cookie } })
  const html = await page.text()
  const seconds = (performance.now() - begun) / 1000
  if (!page.ok) throw new Error(`the screen of a recall answers ${page.status}`)
  return { seconds, people: new Set(html.match(/Client \d+/g)).size }
}
