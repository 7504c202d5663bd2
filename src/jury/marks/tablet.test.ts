import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import type { CastId } from '#people'
import { cutNetwork, axeFaults, openBeffroi, openBrowser, withoutBrowser, type TestBrowser } from '#testing'
import { asId } from '#platform/id'
import { marksOfJuror } from './store.ts'
import { jurorsOf } from '../juror-store.ts'
import { seededJuries } from '../seeds/seeded-juries.ts'
import type { JurorId } from '../ids.ts'

const beffroi = await openBeffroi()
const grid = `/certification/jury/${seededJuries.rehearsal}/candidats/${beffroi.personId('aicha')}`

describe('The grid on a tablet', { skip: withoutBrowser }, () => {
  let browser: TestBrowser
  let url: string
  before(async () => {
    browser = await openBrowser()
    url = await beffroi.listen()
  })
  after(async () => {
    await browser.close()
    assert.deepEqual(beffroi.surprises, [])
    await beffroi.close()
  })

  const signIn = (context: BrowserContext, who: string) =>
    context.request.post(`/demo/${who}`, { headers: { origin: url }, maxRedirects: 0 })
  const openGrid = async () => {
    const context = await browser.phone({ baseURL: url })
    await signIn(context, 'martine')
    const tab = await context.newPage()
    await tab.goto(grid)
    return { context, tab }
  }
  const touch = (tab: Page, skill: string, mark: string) =>
    tab.locator(`input[name="mark-${skill}"][value="${mark}"]`).check()
  const isMarked = (tab: Page, skill: string, mark: string) =>
    tab.locator(`input[name="mark-${skill}"][value="${mark}"]`).isChecked()
  const markOf = async (who: CastId, skill: string) => {
    const jurors = await jurorsOf(beffroi.db, seededJuries.rehearsal)
    const juror = jurors.find(({ personId }) => personId === beffroi.personId(who))
    const marks = await marksOfJuror(beffroi.db, juror?.id ?? asId<JurorId>(''))
    return marks.find((one) => one.personId === beffroi.personId('aicha') && one.code === skill)?.mark
  }

  test('keeps a touch at once, and has no fault that axe sees', async () => {
    const { context, tab } = await openGrid()
    const kept = tab.waitForResponse(
      (answer) => answer.status() === 200 && answer.request().method() === 'POST',
    )
    await tab.locator('input[name="mark-A6"][value="acquired"]').check()
    await kept
    await tab.reload()
    assert.equal(await tab.locator('input[name="mark-A6"][value="acquired"]').isChecked(), true)
    assert.deepEqual(await axeFaults(tab), [])
    await context.close()
  })

  test('waits without a network, says so, and sends when it is back', async () => {
    const { context, tab } = await openGrid()
    await cutNetwork(tab)
    await tab.locator('input[name="mark-A5"][value="partly"]').check()
    await tab.getByText('Hors réseau').waitFor()
    const kept = tab.waitForResponse(
      (answer) => answer.status() === 200 && answer.request().method() === 'POST',
    )
    await context.setOffline(false)
    await kept
    await tab.getByText('Hors réseau').waitFor({ state: 'hidden' })
    await tab.reload()
    assert.equal(await tab.locator('input[name="mark-A5"][value="partly"]').isChecked(), true)
    await context.close()
  })

  test('shows what a juror left on it to nobody else, and sends it as theirs when they come back', async () => {
    const before = await markOf('idriss', 'A4')
    const { context, tab } = await openGrid()
    await context.route('**/candidats/*', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    )
    await touch(tab, 'A4', 'not acquired')
    await tab.getByText('Hors réseau').waitFor()
    await tab.getByRole('button', { name: 'Quitter' }).click()
    await tab.getByText('Un envoi n’est pas encore parti').waitFor()
    await tab.getByRole('button', { name: 'Quitter quand même' }).click()
    await tab.waitForURL((at) => at.pathname === '/')
    await context.unrouteAll()

    await signIn(context, 'idriss')
    let sendings = 0
    tab.on('request', (one) => void (one.method() === 'POST' && sendings++))
    await tab.goto(grid)
    await tab.waitForLoadState('networkidle')
    assert.equal(await isMarked(tab, 'A4', 'not acquired'), false)
    assert.equal(sendings, 0)
    assert.equal(await markOf('idriss', 'A4'), before)

    await signIn(context, 'martine')
    const kept = tab.waitForResponse((answer) => answer.request().method() === 'POST')
    await tab.goto('/')
    assert.equal((await kept).status(), 200)
    assert.equal(await markOf('martine', 'A4'), 'not acquired')
    assert.equal(await markOf('idriss', 'A4'), before)
    await context.close()
  })

  test('shows what waited on it since marks were called notes, and sends it with the touches that follow', async () => {
    const { context, tab } = await openGrid()
    await context.route('**/candidats/*', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    )
    await touch(tab, 'R1', 'not acquired')
    await tab.getByText('Hors réseau').waitFor()
    await tab.evaluate(
      () =>
        new Promise<void>((done) => {
          const opening = indexedDB.open('beffroi-envois')
          opening.addEventListener('success', () => {
            const letters = opening.result.transaction('letters', 'readwrite').objectStore('letters')
            const asked = letters.getAll()
            asked.addEventListener('success', () => {
              const [letter] = asked.result
              const named = ([name, value]: [string, string]) => [name.replace(/^mark-/, 'note-'), value]
              letters.put({ ...letter, fields: letter.fields.map(named) })
              letters.transaction.addEventListener('complete', () => done())
            })
          })
        }),
    )
    await tab.reload()
    await tab.getByText('Hors réseau').waitFor()
    assert.equal(await isMarked(tab, 'R1', 'not acquired'), true)
    await touch(tab, 'R2', 'partly')
    const kept = tab.waitForResponse((answer) => answer.request().method() === 'POST')
    await context.unrouteAll()
    await tab.reload()
    assert.equal((await kept).status(), 200)
    assert.equal(await markOf('martine', 'R1'), 'not acquired')
    assert.equal(await markOf('martine', 'R2'), 'partly')
    await context.close()
  })

  test('left open under the name of a juror, sends nothing as another who signed in since', async () => {
    const before = await markOf('idriss', 'A3')
    const { context, tab } = await openGrid()
    await signIn(context, 'idriss')
    const answered = tab.waitForResponse((answer) => answer.request().method() === 'POST')
    await touch(tab, 'A3', 'not acquired')
    assert.equal((await answered).status(), 409)
    await tab.getByText('Reconnectez-vous pour envoyer vos notes').waitFor()
    await tab.getByRole('button', { name: 'Garder mes notes' }).click()
    await tab.getByText('Cette grille était ouverte au nom d’une autre personne').waitFor()
    assert.equal(await isMarked(tab, 'A3', 'not acquired'), false)
    assert.equal(await markOf('idriss', 'A3'), before)
    await signIn(context, 'martine')
    await tab.goto(grid)
    await tab.waitForResponse((answer) => answer.request().method() === 'POST')
    assert.equal(await isMarked(tab, 'A3', 'not acquired'), true)
    assert.equal(await markOf('martine', 'A3'), 'not acquired')
    await context.close()
  })

  test('says why marks are refused, and gives them up only when asked twice', async () => {
    const { context, tab } = await openGrid()
    const today = beffroi.now()
    beffroi.setNow(new Date(today.getTime() + 60 * 24 * 3_600_000))
    await signIn(context, 'martine')
    await touch(tab, 'A2', 'not acquired')
    await tab.getByText('On note le jour du jury et les sept jours qui suivent.').waitFor()
    beffroi.setNow(today)
    await tab.reload()
    await tab.getByText('On note le jour du jury et les sept jours qui suivent.').waitFor()
    assert.equal(await isMarked(tab, 'A2', 'not acquired'), true)
    await tab.getByText('Abandonner cet envoi').click()
    await tab.getByRole('button', { name: 'Abandonner quand même' }).click()
    await tab.getByText('On note le jour du jury et les sept jours qui suivent.').waitFor({ state: 'hidden' })
    await tab.waitForLoadState('networkidle')
    assert.equal(await isMarked(tab, 'A2', 'not acquired'), false)
    assert.equal(await markOf('martine', 'A2'), undefined)
    await context.close()
  })
})
