import type { Page } from 'playwright-core'

type Kept = { state: string; fields: unknown[]; owner: string }

/** The letters on this device, whoever wrote them. */
export const lettersOn = (page: Page): Promise<Kept[]> =>
  page.evaluate(
    () =>
      new Promise<Kept[]>((done) => {
        const opening = indexedDB.open('beffroi-envois')
        opening.addEventListener('success', () => {
          const asked = opening.result.transaction('letters').objectStore('letters').getAll()
          asked.addEventListener('success', () => done(asked.result))
        })
      }),
  )

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
