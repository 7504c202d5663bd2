import assert from 'node:assert/strict'
import { factsNamed } from '../facts-store.ts'
import type { Handset } from './handset.ts'
import { liveWeek } from './live-week.ts'

const FARM = '/ferme'

/** Opens the door of the site, which leads to the farm, and waters what comes first. */
async function waterAlone({ page }: Handset, day: string): Promise<void> {
  await page.goto('/')
  await page.locator('.field-work[data-shown]').waitFor()
  assert.equal(new URL(page.url()).pathname, FARM)
  assert.equal(await page.locator('main .muted').first().innerText(), day)
  const before = await page.locator('.bar .end .tag').allInnerTexts()
  const card = page.locator('[data-chore]:not([hidden]):has(input[name="kind"][value="water"])').first()
  await card.getByRole('button', { name: 'C’est fait' }).click()
  await page.waitForFunction(
    (was) => (document.querySelector('.bar .end .tag')?.textContent?.trim() ?? '') !== was,
    before[0]?.trim() ?? '',
  )
}

/** The days on which Yanis watered since. */
async function watered({ beffroi }: Handset): Promise<string[]> {
  await beffroi.settle()
  return (await factsNamed(beffroi.db, 'task done'))
    .filter(({ by }) => by === beffroi.personId('yanis'))
    .map(({ doneOn }) => String(doneOn))
    .filter((day) => day > '2026-06-02')
    .toSorted()
}

/** Yanis waters; Brigitte borrows his telephone. */
export async function weekOfGardener(set: Handset): Promise<void> {
  await liveWeek(set, { who: 'yanis', other: 'brigitte', at: FARM, workAlone: waterAlone, sent: watered })
  assert.deepEqual(await watered(set), ['2026-06-03', '2026-06-04', '2026-06-08'])
}
