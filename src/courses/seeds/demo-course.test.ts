import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { openBrowser, withoutBrowser, type TestBrowser } from '#testing'
import { careLabel } from './care-label.ts'
import { doseProduct } from './dose-product.ts'
import { answerAll, goOn, heading, readPages } from './follow-course.ts'
import { demoPackages } from './packages.ts'
import { openSmallPlatform, type SmallPlatform } from './small-platform.ts'

// the look asks for more than AA: every text at 7 to 1
const enhanced = { rules: { 'color-contrast-enhanced': { enabled: true } } }

const two = (questions: readonly { id: string }[]) => questions.slice(0, 2).map(({ id }) => id)

describe('A demo course on a phone', { skip: withoutBrowser, timeout: 300_000 }, () => {
  let browser: TestBrowser
  before(async () => {
    browser = await openBrowser()
  })
  after(() => browser.close())

  /** Opens a course as a trainee does; `work` ends with nothing broken of what cmi5 asks. */
  const withCourse = async (which: number, work: (page: Page, platform: SmallPlatform) => Promise<void>) => {
    const zip = (await demoPackages())[which]?.zip
    assert(zip)
    const platform = await openSmallPlatform(zip)
    const visitor = await browser.phone()
    try {
      const page = await visitor.newPage()
      page.on('pageerror', (error) => assert.fail(error))
      await page.goto(platform.launch())
      await page.locator('#title').waitFor()
      await work(page, platform)
      assert.deepEqual(platform.broken, [])
    } finally {
      await visitor.close()
      await platform.close()
    }
  }
  const finish = async (page: Page, name = 'Terminer') => {
    await page.getByRole('button', { name }).tap()
    await page.waitForURL('**/back')
  }

  for (const [which, course] of [careLabel, doseProduct].entries()) {
    test(`begins, passes, completes and ends, in this order: ${course.title}`, () =>
      withCourse(which, async (page, platform) => {
        await readPages(page, course)
        await answerAll(page, course)
        assert.match(await heading(page), /réussi/)
        await finish(page)
        assert.deepEqual(platform.verbs(), ['initialized', 'passed', 'completed', 'terminated'])
        const answered = platform.statements.filter(({ verb }) => verb === 'answered')
        assert.equal(answered.length, course.questions.length)
      }))

    test(`has no fault of accessibility, never moves sideways, and puts the reader at each title: ${course.title}`, () =>
      withCourse(which, async (page) => {
        const seen = async () => {
          const { violations } = await new AxeBuilder({ page }).options(enhanced).analyze()
          assert.deepEqual(
            violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
            [],
            await heading(page),
          )
          assert.equal(await page.evaluate('document.documentElement.scrollWidth > innerWidth'), false)
          assert.match(await page.evaluate('document.activeElement.id'), /^(title|verdict)$/)
        }
        await readPages(page, course, { seen })
        await answerAll(page, course, { seen, wrong: two(course.questions) })
      }))

    test(`is followed with a keyboard alone, the text twice as large: ${course.title}`, () =>
      withCourse(which, async (page, platform) => {
        await page.setViewportSize({ width: 180, height: 400 })
        const seen = async () =>
          assert.equal(
            await page.evaluate('document.documentElement.scrollWidth > innerWidth'),
            false,
            await heading(page),
          )
        await readPages(page, course, { keys: true, seen })
        await answerAll(page, course, { keys: true, seen })
        await goOn(page, { keys: true })
        await page.waitForURL('**/back')
        assert.deepEqual(platform.verbs(), ['initialized', 'passed', 'completed', 'terminated'])
      }))
  }

  test('says failed when the trainee leaves on a score below the mark', () =>
    withCourse(0, async (page, platform) => {
      await readPages(page, careLabel)
      await answerAll(page, careLabel, { wrong: two(careLabel.questions) })
      assert.match(await heading(page), /Presque/)
      await finish(page)
      assert.deepEqual(platform.verbs(), ['initialized', 'completed', 'failed', 'terminated'])
      assert.equal(platform.statements.find(({ verb }) => verb === 'failed')?.scaled, 0.7143)
    }))

  test('lets one try again, and says the one verdict of the session', () =>
    withCourse(1, async (page, platform) => {
      await readPages(page, doseProduct)
      await answerAll(page, doseProduct, { wrong: two(doseProduct.questions) })
      await page.getByRole('button', { name: 'Essayer encore' }).tap()
      await answerAll(page, doseProduct)
      await finish(page)
      assert.deepEqual(platform.verbs(), ['initialized', 'completed', 'passed', 'terminated'])
    }))

  test('loses nothing when the network is cut during the questions', () =>
    withCourse(0, async (page, platform) => {
      await readPages(page, careLabel)
      platform.cut = true
      await answerAll(page, careLabel)
      await page.getByRole('status').filter({ hasText: 'envois en attente' }).waitFor()
      await page.getByRole('button', { name: 'Terminer' }).tap()
      assert.deepEqual(platform.verbs(), ['initialized'])
      platform.cut = false
      await page.evaluate("dispatchEvent(new Event('online'))")
      await page.waitForURL('**/back')
      assert.deepEqual(platform.verbs(), ['initialized', 'passed', 'completed', 'terminated'])
      const answered = platform.statements.filter(({ verb }) => verb === 'answered')
      assert.equal(answered.length, careLabel.questions.length)
    }))

  test('ends when the page is left, and goes on from the same place at the next launch', () =>
    withCourse(0, async (page, platform) => {
      for (let i = 0; i < 3; i += 1) await goOn(page)
      const title = await heading(page)
      await page.waitForLoadState('networkidle')
      await page.goto('about:blank')
      await until(() => platform.verbs().includes('terminated'))
      await page.goto(platform.launch())
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      assert.deepEqual(platform.verbs(), ['initialized'])
    }))

  test('says completed and passed once in a registration, however many times it is followed', () =>
    withCourse(0, async (page, platform) => {
      await readPages(page, careLabel)
      await answerAll(page, careLabel)
      await finish(page)
      await page.goto(platform.launch())
      await page.getByRole('button', { name: 'Essayer encore' }).tap()
      await answerAll(page, careLabel, { wrong: two(careLabel.questions) })
      await finish(page)
      assert.deepEqual(platform.verbs(), ['initialized', 'terminated'])
    }))

  test('can be looked at without being judged', () =>
    withCourse(1, async (page, platform) => {
      await finish(page, 'Arrêter')
      await page.goto(platform.launch('Browse'))
      await readPages(page, doseProduct)
      await answerAll(page, doseProduct)
      await finish(page)
      assert.deepEqual(platform.verbs(), ['initialized', 'terminated'])
    }))

  test('says what to do when it was not launched, or when its page is opened again', () =>
    withCourse(0, async (page) => {
      await page.reload()
      await page.getByText('Revenez à votre journée').waitFor()
      assert.equal(await page.getByRole('link', { name: 'Ma journée' }).count(), 1)
      await page.goto(page.url().replace(/\?.*/, ''))
      await page.getByText('Ce cours s’ouvre depuis votre journée').waitFor()
    }))

  test('hides Écouter on a phone without a French voice, and keeps sounds off when asked', () =>
    withCourse(0, async (page, platform) => {
      assert.equal(await page.getByRole('button', { name: 'Écouter' }).count(), 0)
      assert.equal(await page.getByRole('checkbox').isChecked(), true)
      await finish(page, 'Arrêter')
      platform.sounds = 'off'
      await page.goto(platform.launch())
      await page.locator('#title').waitFor()
      assert.equal(await page.getByRole('checkbox').isChecked(), false)
    }))
})

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !holds(); i += 1) await new Promise((done) => setTimeout(done, 50))
  assert(holds())
}
