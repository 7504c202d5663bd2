import { type Device, FARM, open } from './device.ts'

/** Leaves by the button, all the same when something waits. */
export async function leave(device: Device): Promise<void> {
  const { page } = device
  await open(device, FARM)
  const form = page.locator('form[action="/deconnexion"]')
  const button = form.getByRole('button')
  await button.click()
  const asked = form.getByRole('alert')
  const isAsked = await Promise.race([
    asked.waitFor().then(() => true),
    page.waitForURL((url) => url.pathname === '/').then(() => false),
  ])
  if (!isAsked) return
  const gone = page.waitForURL((url) => url.pathname === '/')
  await button.click()
  await gone
}
