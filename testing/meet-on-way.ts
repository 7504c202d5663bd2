import type { Page, Route } from 'playwright-core'

const ASKED = '/_on-the-way'

/**
 * Meets on their way the requests of a page that is open already. A page sends for a moment as it did before: this returns once what it sends
 * is met, with a network and without.
 */
export async function meetOnWay(
  page: Page,
  url: string,
  meet: (route: Route) => Promise<unknown>,
): Promise<void> {
  const context = page.context()
  await context.route(url, meet)
  await context.route(`**${ASKED}`, (route) => route.fulfill({ body: 'met' }))
  await page.waitForFunction(
    (asked) =>
      fetch(asked).then(
        async (answer) => (await answer.text()) === 'met',
        () => false,
      ),
    ASKED,
  )
  await context.unroute(`**${ASKED}`)
}
