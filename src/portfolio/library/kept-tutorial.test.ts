import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from '#platform/db'
import {
  cutNetwork,
  openBeffroi,
  openBrowser,
  openForPhones,
  sentencesIn,
  withoutBrowser,
  type TestBrowser,
} from '#testing'
import { seededEvidence } from '../seeds/seeded-evidence.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const [aicha, yanis] = [await beffroi.as('aicha'), await beffroi.as('yanis')]
const at = `/portfolio/tutoriels/${seededEvidence.shirt}`

type Told = { week?: { files: { at: string; bytes: number }[]; days: { pages: Record<string, string> }[] } }
async function bundle(): Promise<Told> {
  const { text } = await aicha.get('/portfolio/telephone.json', { 'x-known': 'none' })
  return JSON.parse(text)
}

describe('A tutorial that somebody keeps on their telephone', () => {
  test('comes with their portfolio: its page, its film, its words, its pictures; let go, it does not', async () => {
    for (const _ of [1, 2]) assert.equal((await aicha.post(`${at}/garder`, { keep: 'yes' })).status, 303)
    assert.match(sentencesIn((await aicha.get(at)).text), /Gardé pour quand il n’y a pas de réseau/)
    const { week } = await bundle()
    assert(week?.days[0]?.pages[at])
    const kept = week.files.map((one) => one.at).filter((one) => one.startsWith(at))
    assert.equal(kept.length, 7) // the film, its picture, its words, four steps
    for (const one of kept) assert.equal((await aicha.get(one)).status, 200, one)
    await aicha.post(`${at}/garder`, { keep: 'no' })
    const after = await bundle()
    assert.equal(after.week?.days[0]?.pages[at], undefined)
    assert.deepEqual(
      after.week?.files.filter((one) => one.at.startsWith(at)),
      [],
    )
  })
  test('comes with the others, each with its own film; the one that who trains there declines comes no more', async () => {
    const claire = await beffroi.as('claire')
    const other = `/portfolio/tutoriels/${seededEvidence.windows}`
    const answer = (given: string) =>
      claire.submit(`/portfolio/bibliotheque/${seededEvidence.windows}`, { answer: given })
    await answer('accepted')
    for (const one of [other, at]) await aicha.post(`${one}/garder`, { keep: 'yes' })
    const keptOf = async () => {
      const { week } = await bundle()
      const pages = Object.keys(week?.days[0]?.pages ?? {}).filter((one) => [at, other].includes(one))
      const films = (week?.files ?? []).filter((one) => /\/fichiers\/[^?]+$/.test(one.at))
      return { pages, of: films.map((one) => one.at.split('/fichiers')[0]) }
    }
    assert.deepEqual(await keptOf(), { pages: [at, other], of: [at, other] })
    await answer('declined')
    assert.deepEqual(await keptOf(), { pages: [at], of: [at] })
    for (const one of [other, at]) await aicha.post(`${one}/garder`, { keep: 'no' })
  })
  test('is refused past what a telephone holds; and of what is closed to them', async () => {
    await db.transaction((tx) =>
      tx.run(sql`update files.files set bytes = 26000000 where media_type = 'video/mp4'`),
    )
    const refused = await aicha.post(`${at}/garder`, { keep: 'yes' })
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /Ce téléphone ne peut pas en garder plus/)
    assert.equal((await yanis.post(`${at}/garder`, { keep: 'yes' })).status, 404)
    await db.transaction((tx) =>
      tx.run(sql`update files.files set bytes = 190000 where media_type = 'video/mp4'`),
    )
  })
  test('taken back by who made it, comes no more', async () => {
    await aicha.post(`${at}/garder`, { keep: 'yes' })
    await aicha.post(`/portfolio/${seededEvidence.shirt}/bibliotheque`, { give: 'no' })
    assert.equal((await bundle()).week?.days[0]?.pages[at], undefined)
  })
})

let browser: TestBrowser
before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(() => browser?.close())

describe('Somebody without network', { skip: withoutBrowser }, () => {
  test('watches the tutorial that they kept, and goes to a step', async (t) => {
    const here = await openForPhones(t, browser)
    const baseURL = await here.listen()
    const context = await browser.phone({ baseURL })
    await context.request.post('/demo/aicha', { maxRedirects: 0, headers: { origin: baseURL } })
    const page = await context.newPage()
    await page.goto(at)
    await page.getByRole('button', { name: 'Garder sur ce téléphone' }).click()
    await page.getByText('Gardé pour quand il n’y a pas de réseau').waitFor()
    await page.goto('/portfolio/envois')
    await page.locator('[data-island="kept"]:not([hidden])').waitFor({ timeout: 30_000 })
    await cutNetwork(page)
    await page.goto('/portfolio')
    await page.goto(at)
    await page.getByRole('heading', { name: 'Je repasse une chemise' }).waitFor()
    await page.getByRole('link', { name: 'Voir l’étape 3' }).click()
    // asked again and again: a page that is just arriving, or an engine that loads anew, never says that it has loaded
    await page.waitForFunction(
      () => (document.querySelector<HTMLVideoElement>('#film')?.readyState ?? 0) >= 2,
    )
    const { time, width } = await page
      .locator('#film')
      .evaluate((film: HTMLVideoElement) => ({ time: film.currentTime, width: film.videoWidth }))
    assert.deepEqual([time, width], [12, 640])
  })
})
