import { asPage, namedBy, textAt, writeSlip, type Slip } from './slip.ts'

/** The coming days, as the server lays them (platform/bundle): of each, the pages that are not what they were the day before. */
export type Week = {
  home: string
  days: { day: string; ends_s: number; pages: Record<string, string | null> }[]
  texts: Record<string, string>
  common: Record<string, string>
  files: { at: string; bytes: number }[]
}

/**
 * Brings all that a week needs, then says that it is here, then drops what it does not need any more. What was here stands until then,
 * whatever fails: a file that came is not asked for again.
 */
export async function bringWeek(
  cache: Cache,
  week: Week,
  said: Pick<Slip, 'print' | 'fallback'> & { at: number },
): Promise<Slip> {
  const { home, common, texts } = week
  const days = daysOf(week, said.at)
  for (const print of Object.keys(texts)) await cache.put(textAt(print), asPage(texts[print] ?? ''))
  const slip = { ...said, home, common, days, brought: Date.now(), files: [] }
  const asked = week.files.map((file) => file.at)
  const files = await bringFiles(cache, (await textsOf(cache, slip)).concat(JSON.stringify(common)), asked)
  const whole = { ...slip, files }
  await writeSlip(cache, whole)
  const named = namedBy(whole)
  for (const request of await cache.keys()) if (!named.has(request.url)) await cache.delete(request)
  return whole
}

/** How much would come that is not here yet, besides pages. */
export async function comingBytes(cache: Cache, { files }: Week): Promise<number> {
  let sum = 0
  for (const file of files) if (!(await cache.match(file.at))) sum += file.bytes
  return sum
}

function daysOf({ days }: Week, ours: number): Slip['days'] {
  let before: Record<string, string> = {}
  return days.map(({ day, ends_s, pages: told }) => {
    const pages: Record<string, string> = { ...before }
    for (const at of Object.keys(told)) {
      const print = told[at]
      if (print) pages[at] = print
      else delete pages[at]
    }
    before = pages
    return { day, ends: ours + ends_s * 1000, pages }
  })
}

async function textsOf(cache: Cache, slip: Slip): Promise<string> {
  let all = ''
  for (const url of Array.from(namedBy(slip)).filter((one) => one.includes('/_text/'))) {
    const text = await (await cache.match(url))?.text()
    if (text === undefined) throw new Error(`${url} is not here`)
    all += text
  }
  return all
}

/** The files of these pages, and those that these files bring: a script others, a sheet its fonts. */
async function bringFiles(cache: Cache, html: string, asked: string[]): Promise<string[]> {
  const files = found(html, /(?:href|src)=\\?"(\/(?:assets|fonts|img)\/[^"\\]+)/g)
  for (const at of asked) if (!files.includes(at)) files.push(at)
  // Grows as it is read.
  for (const at of files) {
    const answer = (await cache.match(at)) ?? (await bringFile(cache, at))
    for (const part of await partsOf(at, answer)) if (!files.includes(part)) files.push(part)
  }
  return files
}

async function partsOf(at: string, answer: Response): Promise<string[]> {
  if (at.endsWith('.js'))
    return found(await answer.text(), /["`]\.\/([\w-]+\.js)["`]/g).map((one) => `/assets/${one}`)
  if (at.endsWith('.css')) return found(await answer.text(), /url\(["']?(\/(?:assets|fonts|img)\/[^"')]+)/g)
  return []
}

async function bringFile(cache: Cache, at: string): Promise<Response> {
  const answer = await fetch(at, { credentials: 'same-origin' })
  if (!answer.ok) throw new Error(`${at} answered ${answer.status}`)
  await cache.put(at, answer.clone())
  return answer
}

/** Each thing found once, in order. */
function found(text: string, pattern: RegExp): string[] {
  const all = new Set<string>()
  for (let one = pattern.exec(text); one; one = pattern.exec(text)) all.add(one[1] ?? '')
  return Array.from(all)
}
