import type { FrameLocator, Page as BrowserPage } from 'playwright-core'
import type { CourseContent, Question } from './course-content.ts'

/** Where a course is shown: a page, or the window of ours that holds it. */
type Page = Pick<BrowserPage | FrameLocator, 'locator' | 'getByRole'>

/** How a tester goes through the course: which questions are answered wrongly, with fingers or keys, and what is looked at. */
export type Way = {
  wrong?: readonly string[]
  keys?: boolean
  seen?: (page: Page) => Promise<void>
}

export const heading = async (page: Page): Promise<string> => page.locator('#title').innerText()

/** The yellow button: the one thing to do now. */
export async function goOn(page: Page, way: Way = {}): Promise<void> {
  const button = page.locator('.actions .go')
  if (way.keys) await button.press('Enter')
  else await button.tap()
}

/** From the welcome to the first question. */
export async function readPages(page: Page, content: CourseContent, way: Way = {}): Promise<void> {
  for (let i = 0; i <= content.screens.length; i += 1) {
    await way.seen?.(page)
    await goOn(page, way)
  }
}

/** Every question of a try, from the first to the score. */
export async function answerAll(page: Page, content: CourseContent, way: Way = {}): Promise<void> {
  for (const question of content.questions) {
    await way.seen?.(page)
    await answer(page, question, way)
    await goOn(page, way)
    await page.locator('.verdict').waitFor()
    await way.seen?.(page)
    await goOn(page, way)
  }
  await way.seen?.(page)
}

async function answer(page: Page, question: Question, { wrong = [], keys }: Way): Promise<void> {
  const well = !wrong.includes(question.id)
  if (question.kind === 'choice') {
    const chosen = well ? question.right : (question.right + 1) % question.answers.length
    const radio = page.locator(`input[value="${chosen}"]`)
    return keys ? radio.press('Space') : radio.tap()
  }
  if (question.kind === 'order') {
    for (const i of well ? question.steps.keys() : [...question.steps.keys()].toReversed()) {
      const plate = page.locator('button.plate').nth(question.shown.indexOf(i))
      await (keys ? plate.press('Enter') : plate.tap())
    }
    return
  }
  const moves = (question.right - question.start) / question.step + (well ? 0 : 1)
  for (let i = 0; i < Math.abs(moves); i += 1) {
    if (keys) await page.locator('#dose').press(moves > 0 ? 'ArrowRight' : 'ArrowLeft')
    else await page.getByRole('button', { name: moves > 0 ? /^Plus/ : /^Moins/ }).tap()
  }
}
