import type { Page } from 'playwright-core'

/** The script has put right what this telephone knows and the page did not. */
export const shown = (page: Page) => page.locator('.tour[data-shown]').waitFor()

/** Presses, and is on the next screen. */
export async function press(page: Page, name: RegExp): Promise<void> {
  const moved = page.waitForEvent('load')
  await page.getByRole('button', { name }).locator('visible=true').first().click()
  await moved
  await shown(page)
}

export const openSummary = (page: Page, words: string) => page.locator('summary', { hasText: words }).click()
