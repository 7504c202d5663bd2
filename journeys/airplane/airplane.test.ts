import { after, before, describe, test } from 'node:test'
import { openBrowser, withoutBrowser, type TestBrowser } from '#testing'
import { weekOfCourier } from './courier.ts'
import { weekOfGardener } from './gardener.ts'
import { takeHandset } from './handset.ts'
import { weekOfTrainee } from './trainee.ts'

let browser: TestBrowser
before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(() => browser?.close())

describe(
  'A week in airplane mode, a new version and another person in between',
  { skip: withoutBrowser },
  () => {
    test('of a trainee: each work arrives once, with the day of its doing', async (t) => {
      await weekOfTrainee(await takeHandset(t, browser, { who: 'aicha', at: '/formation/envois' }))
    })
    test('of a gardener: each chore arrives once, on its day', async (t) => {
      await weekOfGardener(await takeHandset(t, browser, { who: 'yanis', at: '/ferme' }))
    })
    test('of a courier: each round begins with all to do, each press arrives once, on its day', async (t) => {
      await weekOfCourier(await takeHandset(t, browser, { who: 'yanis', at: '/livraisons/tournee' }))
    })
  },
)
