import type { Page } from 'playwright-core'

/** All the text of the pages that this device keeps, for anybody. */
export const textKept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const texts: (string | undefined)[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const one of await cache.keys()) texts.push(await (await cache.match(one))?.text())
    }
    return texts.join('')
  })
