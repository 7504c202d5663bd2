import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { newId } from '#platform/id'
import { gesturesFrom } from './gestures-store.ts'
import { comeIn, fly, keepWeek, sleep, type Handset } from './handset.ts'
import { arrive, lend } from './live-week.ts'

const TOUR = '/livraisons/tournee'
const PHONE = `${TOUR}/envois`

/** Whoever runs the bikes plans the next day, which comes on the telephone. */
async function planNextDay(set: Handset): Promise<void> {
  const bruno = await set.beffroi.as('bruno')
  await bruno.post('/livraisons/jours/2026-06-03/plan', { id: newId() })
  await set.beffroi.settle()
  await keepWeek(set, PHONE)
  await set.page.locator('[data-day="2026-06-03"] [data-state]').getByText('Prêt').waitFor()
}

const shown = (page: Page) => page.locator('.tour[data-shown]').waitFor()

/** Opens the door of the site, which leads to the round: nothing of it is done yet. Leaves, and takes all that the first shops give. @returns how many. */
async function leaveAndCollect({ page }: Handset, day: string): Promise<number> {
  await page.goto('/')
  await shown(page)
  assert.equal(new URL(page.url()).pathname, TOUR)
  assert.match(await page.locator('main .muted').first().innerText(), new RegExp(`^${day},`))
  assert.equal(await page.locator('[data-list="done"] li').count(), 0, `${day}: a stop is done already`)
  assert.equal(await page.locator('.stops .now').getAttribute('data-stop'), 'depart')
  const waited = await waiting(page)
  for (let stops = 0; ; stops++) {
    await page.goto(TOUR)
    await shown(page)
    await page.locator('.stops .now a').click()
    await page.locator('.tour[data-here][data-shown]').waitFor()
    const button = page.getByRole('button', { name: stops === 0 ? 'Je pars' : 'Tout est là' })
    if (stops > 0 && !(await button.isVisible())) return stops - 1
    const moved = page.waitForEvent('load')
    await button.click()
    await moved
    await shown(page)
    assert.equal(await waiting(page), waited + stops + 1)
  }
}

const waiting = async (page: Page): Promise<number> => {
  const [said = '0'] = await page.locator('.bar .end .tag').allInnerTexts()
  return Number.parseInt(said, 10)
}

/** Yanis rides on two days; Brigitte borrows his telephone. What he did alone on the first is not done on the second. */
export async function weekOfCourier(set: Handset): Promise<void> {
  const { beffroi, page } = set
  const sent = () => gesturesFrom(beffroi.db, beffroi.personId('yanis'))
  const lefts = async () => (await sent()).filter(({ kind }) => kind === 'left')
  await planNextDay(set)
  await fly(set, true)
  const shops = await leaveAndCollect(set, 'Mardi 2 juin')
  await sleep(set)
  const others = await leaveAndCollect(set, 'Mercredi 3 juin')
  assert.ok(shops > 0 && others > 0, `${shops} shops, then ${others}`)
  await sleep(set)
  await lend(set, { other: 'brigitte', at: TOUR, sent })

  await comeIn(set, 'yanis')
  await page.goto(TOUR)
  await arrive(lefts, 2)
  await page.locator('.bar .end .tag').waitFor({ state: 'detached' })
  const days = (await sent()).map(({ kind, done, round }) => `${kind} ${done}, round of ${round}`)
  assert.deepEqual(
    [...new Set(days)],
    ['2026-06-02', '2026-06-03'].flatMap((day) => [
      `left ${day}, round of ${day}`,
      `collected ${day}, round of ${day}`,
    ]),
  )
  assert.equal((await lefts()).length, 2)
  const acts = new Set((await sent()).map(({ act }) => act))
  assert.equal(acts.size, shops + others + 2, 'each press arrived once')
}
