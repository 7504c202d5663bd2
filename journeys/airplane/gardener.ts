import assert from 'node:assert/strict'
import { factsNamed } from '../facts-store.ts'
import { allSent, comeIn, deploy, fly, keepWeek, sleep, type Handset } from './handset.ts'

const FARM = '/ferme'

/** Opens the door of the site, which leads to the farm, and waters what comes first. */
async function waterAlone({ page, said }: Handset, day: string): Promise<void> {
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
  said.push(`watered, ${day}, and said to be kept`)
}

/** Yanis waters on three days of a week; between two of them the site changes, and Bruno holds his telephone. */
export async function weekOfGardener(set: Handset): Promise<void> {
  const { beffroi, page } = set
  await fly(set, true)
  await sleep(set)
  await waterAlone(set, 'Mercredi 3 juin')
  await sleep(set)
  await waterAlone(set, 'Jeudi 4 juin')

  deploy(set)
  await sleep(set)
  await page.goto('about:blank') // the telephone is in a pocket: nothing leaves before somebody opens the site
  await fly(set, false)
  await comeIn(set, 'brigitte')
  await page.goto('/')
  await page.waitForFunction(async () => (await caches.keys()).length === 0)
  await fly(set, true)
  await assert.rejects(page.goto(FARM), 'his days are no longer here')
  await fly(set, false)
  await beffroi.settle()
  const done = async () =>
    (await factsNamed(beffroi.db, 'task done'))
      .filter(({ by }) => by === beffroi.personId('yanis'))
      .map(({ doneOn }) => String(doneOn))
      .filter((day) => day > '2026-06-02')
      .toSorted()
  assert.deepEqual(await done(), [], 'nothing of his left under another name')

  await comeIn(set, 'yanis')
  await page.goto(FARM)
  await allSent(set)
  await keepWeek(set, FARM)
  await fly(set, true)
  await sleep(set, 3)
  await waterAlone(set, 'Lundi 8 juin')
  await sleep(set)
  await fly(set, false)
  await page.goto('/')
  await allSent(set)
  await beffroi.settle()
  assert.deepEqual(await done(), ['2026-06-03', '2026-06-04', '2026-06-08'])
}
