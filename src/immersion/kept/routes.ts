import { idsOf, requireActor, type PersonId } from '#people'
import { answerBundle, comingDays } from '#platform/bundle'
import type { Db } from '#platform/db'
import { parisDay, parisInstant, type Day } from '#platform/time'
import { newSite, type Ask } from '#platform/web'
import { OWN_IMMERSIONS } from '../addresses.ts'
import { conventionsOfPerson } from '../convention/door.ts'
import { hostNames } from '../hosts/door.ts'
import { OFFLINE, SENDS } from '../own-space.tsx'
import { halvesSoFar, mayNote, presencesOf, presencesPage, type Presence } from '../period/door.ts'
import { keptListPage, keptOnePage, offlinePage, sendsPage, type KeptOne } from './pages.tsx'

/** What the telephone of somebody in immersion keeps: where they go, who was there, and what they may say. */
export const keptSite = newSite()
  .get(SENDS, async (c) => sendsPage(c, await readKept(c)))
  .get(OFFLINE, async (c) => offlinePage(c, await readKept(c)))
  .get(`${OWN_IMMERSIONS}/telephone.json`, bundle)

type Read = KeptOne & { said: readonly Presence[] }

/** The immersions of who asks, of which they may say something today or in the coming week. */
async function readKept(c: Ask): Promise<Read[]> {
  const { personId } = requireActor(c)
  return keptOf(c.var.db, personId, comingDays(parisDay(c.var.now)))
}

async function keptOf(db: Db, personId: PersonId, days: readonly Day[]): Promise<Read[]> {
  const mine = (await conventionsOfPerson(db, await idsOf(db, personId))).filter((one) =>
    days.some((day) => mayNote(one, parisInstant(day, '12:00'))),
  )
  const nameOf = await hostNames(db, mine)
  const kept: Read[] = []
  for (const one of mine) kept.push({ one, hostName: nameOf(one), said: await presencesOf(db, one.id) })
  return kept
}

async function bundle(c: Ask): Promise<Response> {
  const { personId } = requireActor(c)
  const all = await readKept(c)
  const days = []
  for (const day of comingDays(parisDay(c.var.now)))
    days.push({ day, pages: await pagesOn(c, all, day), files: [] })
  // no home: where a trainee goes without network is their day, on another shelf
  return answerBundle(c, { owner: personId, home: '', days })
}

async function pagesOn(c: Ask, all: readonly Read[], day: Day): Promise<Record<string, string>> {
  const pages: Record<string, string> = {
    [OWN_IMMERSIONS]: await keptListPage(c, all).text(),
    [SENDS]: await sendsPage(c, all).text(),
    [OFFLINE]: await offlinePage(c, all).text(),
  }
  for (const { one, hostName, said } of all) {
    const at = `${OWN_IMMERSIONS}/${one.id}`
    pages[at] = await keptOnePage(c, { one, hostName }, day).text()
    // all the half-days of that day: the page is looked at in the morning, and in the evening
    const evening = parisInstant(day, '23:59')
    if (!mayNote(one, evening)) continue
    const halves = halvesSoFar(one, said, evening)
    const shown = { at: `${at}/presences`, back: at, over: hostName, halves, isHost: false, inSpace: true }
    pages[shown.at] = await presencesPage(c, { ...shown, isKept: true }).text()
  }
  return pages
}
