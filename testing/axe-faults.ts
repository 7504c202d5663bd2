import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Every page reads it anew: the same axe in less than half of its text. */
const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/**
 * What axe finds wrong with a page as it stands, in words. Axe is run in the page itself: its wrapper opens another page to write each answer,
 * seven times slower. It is left to it where there are frames, which it enters.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  const violations =
    page.frames().length > 1 ? (await new AxeBuilder({ page }).analyze()).violations : await runIn(page)
  return violations.map(
    ({ id, nodes }) => `axe ${id}: ${nodes.map((one) => one.target.join(' ')).join(' | ')}`,
  )
}

/** The same, and by how much the page is wider than its window. */
export async function pageFaults(page: Page): Promise<string[]> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  return [...(over > 0 ? [`overflows by ${over} px`] : []), ...(await axeFaults(page))]
}

async function runIn(page: Page): Promise<axe.Result[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate(async () => {
    const { axe: here } = window as unknown as { axe: typeof axe }
    return (await here.run(document, { resultTypes: ['violations'] })).violations
  })
}
