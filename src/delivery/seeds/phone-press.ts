import type { Page } from 'playwright-core'

/** The script has put right what this telephone knows and the page did not. */
export const shown = (page: Page) => page.locator('.tour[data-shown]').waitFor()

/** Presses, and another page comes, whatever it is. */
export async function pressAway(page: Page, name: RegExp): Promise<void> {
  const moved = page.waitForEvent('load')
  await page.getByRole('button', { name }).locator('visible=true').first().click()
  await moved
}

/** Presses, and is on the next screen of the round. */
export async function press(page: Page, name: RegExp): Promise<void> {
  await pressAway(page, name)
  await shown(page)
}

export const openSummary = (page: Page, words: string) => page.locator('summary', { hasText: words }).click()
