import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { TestBrowser } from './browser.ts'
import { openBeffroi, type Beffroi } from './open-beffroi.ts'

/** A Beffroi for one test, closed with the telephones of `browser` even when the test fails, without a surprise. */
export async function openForPhones(t: TestContext, browser: TestBrowser): Promise<Beffroi> {
  const beffroi = await openBeffroi()
  t.after(async () => {
    for (const context of browser.browser.contexts()) await context.close()
    await idle(beffroi)
    await beffroi.close()
    assert.deepEqual(beffroi.surprises, [])
  })
  return beffroi
}

/** What a telephone asked before it was put away is answered first. */
async function idle({ db: { pool } }: Beffroi): Promise<void> {
  for (let quiet = 0; quiet < 5; quiet++) {
    await new Promise((done) => setTimeout(done, 60))
    if (pool.idleCount < pool.totalCount) quiet = 0
  }
}
