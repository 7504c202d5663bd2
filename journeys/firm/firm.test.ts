import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openBrowser, withoutBrowser, type TestBrowser } from '#testing'
import { addEvidence, addWithoutNetwork, showAround } from './show-what-i-do.ts'
import { foundCompany, holdIroningDay, serveClient } from './work-of-company.ts'
import { openWorld, type World } from './world.ts'

// From an empty territory, by links: a group works in its company, and a trainee shows what they can do.

let browser: TestBrowser
before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(() => browser?.close())

for (const at of ['phone', 'desk'] as const)
  describe(`A group at a ${at}`, { skip: withoutBrowser }, () => {
    let world: World
    before(async () => {
      world = await openWorld(browser, at)
    })
    after(async () => {
      for (const context of browser.browser.contexts()) await context.close()
      await world.beffroi.close()
      assert.deepEqual(world.beffroi.surprises, [])
    })
    test('founds its company', () => foundCompany(world))
    test('serves a client, from what they ask to the invoice', () => serveClient(world))
    test('holds a day of ironing, with its poster', () => holdIroningDay(world))
    test('has a trainee who adds what proves two things', () => addEvidence(world))
    test('has a trainee who adds it without network too', () => addWithoutNetwork(world))
    test('has a trainee who shows it to an employer and to the jury', () => showAround(world))
  })
