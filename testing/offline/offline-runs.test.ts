import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openBrowser, withoutBrowser, type TestBrowser } from '../browser.ts'
import { offlineRuns } from './offline-runs.ts'

// A thousand of them: `npm run bench offline`.
const RUNS = 16

describe('Random days of telephones', { skip: withoutBrowser, timeout: 400_000 }, () => {
  let browser: TestBrowser
  before(async () => {
    browser = await openBrowser()
  })
  after(() => browser?.close())

  test('lose nothing, double nothing, and show nobody what another did', async () => {
    let [runs, presses] = [0, 0]
    await offlineRuns(browser, { seed: 1, runs: RUNS }, (ran) => {
      const { lost, doubled, read, refused, broken, pressed, log } = ran
      runs++
      presses += pressed
      const none = { lost: [], doubled: [], read: [], refused: [], broken: [] }
      assert.deepEqual(
        { lost, doubled, read, refused, broken },
        none,
        [`seed ${ran.seed}`, ...log].join('\n'),
      )
    })
    assert.equal(runs, RUNS)
    assert.ok(presses > RUNS, `${presses} presses`)
  })
})
