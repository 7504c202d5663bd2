import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { seeded } from '#actions'
import { openBeffroi, openBrowser, withoutBrowser, type Beffroi, type TestBrowser } from '#testing'
import { isFoad, type Activity } from '../activity.ts'
import { activitiesOf } from '../activity-store.ts'
import { leadActivityTo } from './activity-address-store.ts'
import { wayOf } from './way.ts'
import { worksFor } from '../work-store.ts'

let beffroi: Beffroi
let browser: TestBrowser
let page: Page
let free: Activity[]

/** The first one of a group that this trainee has not begun. */
const fresh = (way: ReturnType<typeof wayOf>): Activity =>
  free.find((one) => wayOf(one) === way) ?? assert.fail(`nothing to do by ${way}`)

const seenOf = async (name: string): Promise<string> => {
  const [box, dock] = [
    await page.getByRole('link', { name, exact: true }).first().boundingBox(),
    await page.locator('.dock').boundingBox(),
  ]
  assert.ok(box && dock, name)
  return box.y + box.height <= dock.y ? 'seen' : `${name}: ${box.y} + ${box.height}, dock ${dock.y}`
}

describe('On a telephone of 360 × 640, the button of a trainee', { skip: withoutBrowser }, () => {
  before(async () => {
    beffroi = await openBeffroi()
    const baseURL = await beffroi.listen()
    free = []
    for (const one of await activitiesOf(beffroi.db, seeded.group7))
      if (isFoad(one.mode) && (await worksFor(beffroi.db, one.id, beffroi.personId('aicha'))).length === 0)
        free.push(one)
    browser = await openBrowser()
    const context = await browser.phone({ baseURL })
    await context.request.post('/demo/aicha', { headers: { origin: baseURL }, maxRedirects: 0 })
    page = await context.newPage()
    await page.setViewportSize({ width: 360, height: 640 })
  })
  after(async () => {
    await browser.close()
    assert.deepEqual(beffroi.surprises, [])
    await beffroi.close()
  })

  test('stands above the dock when questions are to be answered again', async () => {
    const { id, quiz } = fresh('quiz')
    const wrong = (quiz ?? []).map(({ right, answers }, n) => [`r${n}`, (right + 1) % answers.length])
    const aicha = await beffroi.as('aicha')
    await aicha.submit(`/formation/activites/${id}/donner`, {
      act: randomUUID(),
      ...Object.fromEntries(wrong),
    })
    await page.goto(`/formation/activites/${id}`)
    await page.getByText('À refaire').first().waitFor()
    assert.equal(await seenOf('Répondre aux questions'), 'seen')
  })

  test('and when a work is to be done again, whatever who trains wrote, in a course that needs the network', async () => {
    const { id } = fresh('words')
    const [aicha, claire] = [await beffroi.as('aicha'), await beffroi.as('claire')]
    await aicha.submit(`/formation/activites/${id}/donner`, { act: randomUUID(), words: 'Trois étapes.' })
    const [work] = await worksFor(beffroi.db, id, beffroi.personId('aicha'))
    const word = 'Le début est bien. Ajoutez la troisième étape, puis la photo du linge plié. '.repeat(4)
    await claire.submit(`/formation/travaux/${work?.id}`, { decision: 'give back', word })
    await beffroi.db.transaction((tx) => leadActivityTo(tx, id, `/cours/suivre/${id}`))
    await page.goto(`/formation/activites/${id}`)
    await page.getByText('À refaire').first().waitFor()
    assert.equal(await seenOf('Ouvrir le cours'), 'seen')
  })

  test('and who can be called, on the page of help', async () => {
    await page.goto('/formation/aide')
    assert.equal(await seenOf('Appeler'), 'seen')
  })
})
