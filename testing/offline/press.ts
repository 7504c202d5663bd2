import { FARM, lettersOn, open, type Device } from './device.ts'

/** One weighing, by a weight that no other has. What the person was told decides what we owe them. */
export type Press = { kilos: string; grams: number; owner: string; told: 'kept' | 'nothing' }

const CROP = /Carottes/

/** '0,123' */
export const kilosOf = (grams: number): string =>
  `${Math.floor(grams / 1000)},${String(grams % 1000).padStart(3, '0')}`

/** Weighs `grams` of carrots on this telephone. Undefined when the page could not be opened: nothing was pressed. */
export async function weigh(device: Device, grams: number): Promise<Press | undefined> {
  const { page } = device
  if (!(await open(device, `${FARM}/recolte`))) return undefined
  const path = await page
    .locator('.tiles a', { hasText: CROP })
    .first()
    .getAttribute('href', { timeout: 1500 })
    .catch(() => null)
  if (!path || !(await open(device, path))) return undefined
  const kilos = kilosOf(grams)
  // pressed before its scripts have come, a form leaves as forms do
  await page
    .locator('[data-shown]')
    .waitFor({ timeout: 2000 })
    .catch(() => undefined)
  const owner = await page
    .evaluate(async (typed) => {
      const form = document.querySelector<HTMLInputElement>('form[data-act] [data-pad] input')?.form
      const box = form?.elements.namedItem('quantity')
      if (!form || !(box instanceof HTMLInputElement)) return undefined
      box.value = typed
      form.querySelector<HTMLElement>('.button.go')?.click()
      return document.querySelector('main')?.dataset['owner']
    }, kilos)
    .catch(() => undefined)
  if (!owner) return undefined
  const isKept = (await told(device, kilos)) || new URL(page.url()).pathname === `${FARM}/lots`
  return { kilos, grams, owner, told: isKept ? 'kept' : 'nothing' }
}

/** Waits until this weight is written down here, for a while: a page that goes is asked again. */
async function told(device: Device, kilos: string): Promise<boolean> {
  for (let asked = 0; asked < 20; asked++) {
    const letters = await lettersOn(device).catch(() => [])
    if (letters.some(({ says }) => says.includes(`${kilos}\u00A0kg`))) return true
    await new Promise((done) => setTimeout(done, 60))
  }
  return false
}
