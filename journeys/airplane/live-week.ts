import assert from 'node:assert/strict'
import type { CastId } from '#people'
import { nothingKept } from '#testing'
import { comeIn, deploy, fly, keepWeek, sleep, type Handset } from './handset.ts'

/** Whose telephone it is, who borrows it, and what its owner does on a day without network. `sent`: what of it has arrived. */
export type Week = {
  who: CastId
  other: CastId
  at: string
  workAlone: (set: Handset, day: string) => Promise<void>
  sent: (set: Handset) => Promise<string[]>
}

/** Somebody works on three days of a week without network; between two of them the site changes, and somebody else holds their telephone. */
export async function liveWeek(set: Handset, { who, other, at, workAlone, sent }: Week): Promise<void> {
  const { page } = set
  await fly(set, true)
  await sleep(set)
  await workAlone(set, 'Mercredi 3 juin')
  await sleep(set)
  await workAlone(set, 'Jeudi 4 juin')
  await page.locator('.bar .end .tag').getByText('2 envois en attente').waitFor()

  await lend(set, { other, at, sent: () => sent(set) })

  await comeIn(set, who)
  await page.goto(at)
  await arrive(() => sent(set), 2)
  await keepWeek(set, at)
  await fly(set, true)
  await sleep(set, 3)
  await workAlone(set, 'Lundi 8 juin')
  await sleep(set)
  await fly(set, false)
  await arrive(() => sent(set), 3)
}

/** Waits until as much has arrived, half a minute at most. */
export async function arrive(sent: () => Promise<readonly unknown[]>, count: number): Promise<void> {
  for (let asked = 0; asked < 120 && (await sent()).length < count; asked++)
    await new Promise((done) => setTimeout(done, 250))
}

type Loan = { other: CastId; at: string; sent: () => Promise<readonly unknown[]> }

/** The site changes, then somebody else holds the telephone with a network: nothing of its owner is read, nor leaves. */
export async function lend(set: Handset, { other, at, sent }: Loan): Promise<void> {
  const { page } = set
  deploy(set)
  await sleep(set)
  await page.goto('about:blank') // the telephone is in a pocket: nothing leaves before somebody opens the site
  await fly(set, false)
  await comeIn(set, other)
  await page.goto('/moi')
  await nothingKept(page)
  assert.doesNotMatch(await page.locator('body').innerText(), /en attente/)
  await fly(set, true)
  const came = await page.goto(at).catch(() => null)
  assert.equal(
    came && `${came.status()}, ${await came.text()}`,
    null,
    'the days of its owner are no longer here',
  )
  await fly(set, false)
  assert.deepEqual(await sent(), [], 'nothing left under another name')
}
