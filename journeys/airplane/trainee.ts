import assert from 'node:assert/strict'
import { allSent, comeIn, deploy, fly, keepWeek, sleep, type Handset } from './handset.ts'
import { worksFrom } from './works-store.ts'

const TODAY = '/formation/aujourdhui'

/** Opens the door of the site, which leads to the day, and hands in the work that comes first. */
async function workAlone({ page, said }: Handset, day: string): Promise<void> {
  await page.goto('/')
  await page.locator('.own-space[data-shown]').waitFor()
  assert.equal(new URL(page.url()).pathname, TODAY)
  assert.equal(await page.locator('main .muted').first().innerText(), day)
  const now = page.locator('[data-now]:not([hidden])')
  const id = await now.getAttribute('data-work')
  await now.getByRole('link', { name: /Commencer|Recommencer/ }).click()
  await page.locator(`a[href$="${id}/donner"]:visible`).click()
  await page.locator('.own-space[data-shown]').waitFor()
  for (const question of await page.locator('fieldset:has(input[type=radio])').all())
    await question.locator('input[type=radio]').first().check()
  const words = page.locator('textarea[name="words"]')
  if (await words.count()) await words.fill(`Mon travail de ${day}.`)
  await page.locator('form[data-act] .button.go').click()
  await page.getByText('Gardé sur ce téléphone').first().waitFor()
  said.push(`a work is handed in, ${day}, and said to be kept`)
}

const waits = ({ page }: Handset, words: string) => page.locator('.bar .end .tag').getByText(words).waitFor()

/** Aïcha works on three days of a week; between two of them the site changes, and Yanis holds her telephone. */
export async function weekOfTrainee(set: Handset): Promise<void> {
  const { beffroi, page } = set
  const own = beffroi.personId('aicha')
  await fly(set, true)
  await sleep(set)
  await workAlone(set, 'Mercredi 3 juin')
  await sleep(set)
  await workAlone(set, 'Jeudi 4 juin')
  await waits(set, '2 envois en attente')

  deploy(set)
  await sleep(set)
  await page.goto('about:blank') // the telephone is in a pocket: nothing leaves before somebody opens the site
  await fly(set, false)
  await comeIn(set, 'yanis')
  await page.goto('/moi')
  await page.waitForFunction(async () => (await caches.keys()).length === 0)
  assert.doesNotMatch(await page.locator('body').innerText(), /en attente|Aïcha/)
  await fly(set, true)
  await assert.rejects(page.goto(TODAY), 'her days are no longer here')
  await fly(set, false)
  assert.deepEqual(await worksFrom(beffroi.db, own), [], 'nothing of hers left under another name')

  await comeIn(set, 'aicha')
  await page.goto(TODAY)
  await allSent(set)
  await keepWeek(set, '/formation/envois')
  await fly(set, true)
  await sleep(set, 3)
  await workAlone(set, 'Lundi 8 juin')
  await sleep(set)
  await fly(set, false)
  await allSent(set) // the page goes on by itself once its work has left
  assert.deepEqual(await worksFrom(beffroi.db, own), [
    { done: '2026-06-03', came: '2026-06-05' },
    { done: '2026-06-04', came: '2026-06-05' },
    { done: '2026-06-08', came: '2026-06-09' },
  ])
}
