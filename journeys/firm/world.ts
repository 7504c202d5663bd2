import { comeInByLetter, openGroup, type OpenedGroup, type TestBrowser } from '#testing'
import { walkIn, type Walker } from '../walker.ts'

/** Two trainees and who trains them, each at a browser of their own, and whoever passes by. */
export type World = OpenedGroup & {
  nour: Walker
  ana: Walker
  clement: Walker
  stranger: () => Promise<Walker>
}

export async function openWorld(browser: TestBrowser, at: 'phone' | 'desk'): Promise<World> {
  const place = await openGroup()
  const baseURL = await place.beffroi.listen()
  const stranger = async () => walkIn(await browser[at]({ baseURL }))
  const seat = async (name: string) => {
    const one = await stranger()
    await comeInByLetter(place.beffroi, one, place.letterTo, name)
    return one
  }
  return {
    ...place,
    nour: await seat('Nour'),
    ana: await seat('Ana'),
    clement: await seat('Clément'),
    stranger,
  }
}
