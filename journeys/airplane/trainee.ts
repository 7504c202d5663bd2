import assert from 'node:assert/strict'
import type { Handset } from './handset.ts'
import { liveWeek } from './live-week.ts'
import { worksFrom } from './works-store.ts'

const TODAY = '/formation/aujourdhui'

/** Opens the door of the site, which leads to the day, and hands in the work that comes first. */
async function workAlone({ page }: Handset, day: string): Promise<void> {
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
}

const worksOf = async ({ beffroi }: Handset): Promise<string[]> =>
  (await worksFrom(beffroi.db, beffroi.personId('aicha'))).map(({ done, came }) => `${done}, came ${came}`)

/** Aïcha hands in works; Yanis borrows her telephone. */
export async function weekOfTrainee(set: Handset): Promise<void> {
  const at = '/formation/envois'
  await liveWeek(set, { who: 'aicha', other: 'yanis', at, workAlone, sent: worksOf })
  assert.deepEqual(await worksOf(set), [
    '2026-06-03, came 2026-06-05',
    '2026-06-04, came 2026-06-05',
    '2026-06-08, came 2026-06-09',
  ])
}
