import type { TestBrowser } from '#testing'
import { addPartners, admit, openGroup, propose, showAction } from '../first-week/arras-group.ts'
import { gatherCrew, type Crew } from '../first-week/arras-people.ts'
import { openTerritory } from '../first-week/open-territory.ts'
import { openWeek, type Week } from '../first-week/week.ts'
import { walkIn, type Walker } from '../walker.ts'

/** A trainee of sixteen: her guardian signs too. */
export const nina = {
  givenName: 'Nina',
  familyName: 'Delattre',
  birthDate: '2009-09-21',
  reach: 'nina@courriel.example',
}
export const HOST = 'odile@pressing.example'
export const REFERENT = 'fasquel@travail.example'

/** Who is around an immersion, each on a telephone of their own; and those who read it from their desk. */
export type World = {
  week: Week
  crew: Crew
  employer: Walker
  referent: Walker
  trainee: Walker
  close(): Promise<void>
}

/** A territory opened from nothing up to a trainee in a group, whom a referent positioned. */
export async function openWorld(browser: TestBrowser): Promise<World> {
  const week = await openWeek('2026-06-15T07:00:00Z')
  try {
    return await fillWorld(week, browser)
  } catch (cause) {
    await week.close() // else what it opened would keep the run waiting
    throw cause
  }
}

async function fillWorld(week: Week, browser: TestBrowser): Promise<World> {
  const crew = await gatherCrew(week, await openTerritory(week))
  await showAction(crew)
  await addPartners(crew)
  await openGroup(crew)
  await propose(crew, [nina])
  await admit(crew, [nina])
  await week.settle()
  const baseURL = week.beffroi.ground.site.url
  const telephone = async () => walkIn(await browser.phone({ baseURL }))
  const signedIn = async (login: string) => {
    const walker = await telephone()
    await walker.open('/')
    await walker.follow('Se connecter')
    await walker.send('Recevoir un code', { login })
    await week.settle()
    await walker.send('Entrer', { code: week.post.code(login) })
    return walker
  }
  return {
    week,
    crew,
    employer: await telephone(),
    referent: await signedIn(REFERENT),
    trainee: await signedIn(nina.reach),
    close: async () => {
      for (const context of browser.browser.contexts()) await context.close()
      await week.close()
    },
  }
}

/** Slow 3G: 400 kbit/s, and 400 ms to come and go, of which a new page takes three (a connection, its key, the page). */
export const slowSeconds = (bytes: number, pages: number): number => (bytes * 8) / 400_000 + pages * 3 * 0.4
