import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openBrowser, withoutBrowser, type TestBrowser } from '#testing'
import { declareHost, match } from './agree.ts'
import { count, countTyped, hire, noteHalfDays, report } from './finish.ts'
import { prepareConvention, signAll } from './sign.ts'
import { openWorld, type World } from './world.ts'

// From an empty territory, by links, on telephones: an employer says that it may receive somebody; a trainee goes there, and is hired.

describe('A trainee goes to an employer', { skip: withoutBrowser }, () => {
  let browser: TestBrowser
  let world: World | undefined
  before(async () => {
    browser = await openBrowser()
    world = await openWorld(browser)
  })
  after(async () => {
    await world?.close()
    await browser.close()
    assert.deepEqual(world?.week.beffroi.surprises, [])
  })
  const here = () => world ?? assert.fail('the territory did not open')
  test('that declared itself from a telephone', () => declareHost(here()))
  test('that was found for her, and agreed in two presses', () => match(here()))
  test('under a convention', () => prepareConvention(here()))
  test('that three sign on their telephones and one on paper', () => signAll(here()))
  test('for ten half-days', () => noteHalfDays(here()))
  test('and both say how it was', () => report(here()))
  test('and is hired: it is said once', () => hire(here()))
  test('and is counted by the action', () => count(here()))
  test('and nobody typed twice the same thing', (t) => t.diagnostic(`${countTyped(here())} fields typed`))
})
