import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi, openBrowser, withoutBrowser } from '#testing'
import { doseProduct } from './dose-product.ts'
import { answerAll, readPages } from './follow-course.ts'
import { seededCourses } from './seed-courses.ts'
import { newFollower } from './small-follower.ts'

describe('A demo course followed here', { skip: withoutBrowser, timeout: 120_000 }, () => {
  test('by Aïcha on her telephone, to its end, is validated and credited', async () => {
    const beffroi = await openBeffroi()
    const browser = await openBrowser()
    after(() => browser.close())
    const url = await beffroi.listen()
    beffroi.ground.site.settings.contentUrl = url.replace('127.0.0.1', 'contenu.localhost') // as a demo does
    const context = await browser.phone({ baseURL: url })
    await context.request.post('/demo/aicha', { headers: { origin: url }, maxRedirects: 0 })
    const page = await context.newPage()
    const refused: string[] = []
    page.on(
      'response',
      (answer) => answer.status() >= 400 && refused.push(`${answer.status()} ${answer.url()}`),
    )
    await page.goto(`/cours/suivre/${seededCourses.doseActivity}`)
    await page.getByRole('button', { name: 'Commencer' }).tap()
    const course = page.frameLocator('iframe')
    await course.locator('#title').waitFor()
    await readPages(course, doseProduct)
    await answerAll(course, doseProduct)
    beffroi.setNow(new Date(beffroi.now().getTime() + 12 * 60_000))
    await course.getByRole('button', { name: 'Terminer' }).tap()
    await page.waitForURL('**/cours/suivre/**')
    assert.match(await page.getByRole('main').innerText(), /Bravo, c’est validé/)
    const { credits } = newFollower(beffroi.db, {
      trainer: await beffroi.as('claire'),
      trainee: await beffroi.as('aicha'),
      traineeId: beffroi.personId('aicha'),
      url,
      now: beffroi.now(),
      wait: () => {},
    })
    assert.deepEqual(
      (await credits(43)).map(({ proof }) => proof),
      ['trace'],
    )
    assert.deepEqual(
      refused.filter((one) => !/404.*activities\/state/.test(one)),
      [],
    )
    assert.deepEqual(beffroi.surprises, [])
    await context.close()
    await beffroi.close()
  })
})
