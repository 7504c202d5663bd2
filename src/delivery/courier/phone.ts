import { answerBundle, comingDays, type KeptDay } from '#platform/bundle'
import { parisDay, parisInstant, type Day } from '#platform/time'
import type { Ask } from '#platform/web'
import { readDaysAhead, readRound, type RiddenDay, type Round } from '../round/door.ts'
import { addressOfStop, TOUR, type Riding, type Standing } from '../screen/door.ts'
import { roundPage } from './round-page.tsx'
import { offlinePage } from './offline-page.tsx'
import { helpPage } from './help-page.tsx'
import { loadPage } from './load-page.tsx'
import { noStopsPage } from './no-stops-page.tsx'
import { phonePage } from './phone-page.tsx'
import { standingOf } from './require-round.ts'
import { stopPage } from './stop-page.tsx'

/** What each screen of a round repeats, and that each press changes: where the stops stand, and the one to go to. */
const shared = [
  /(\sdata-round=")([^"]*)/g,
  /(<nav class="dock".*?<a href=")([^"]*)/gs,
  /(<div data-when="done"[^>]*><a class="[^"]*" href=")([^"]*)/g,
]

/**
 * The screens of the coming days in one answer: the whole round of today, and of tomorrow once it is planned, since a morning may have no network;
 * of the others, which bike, when and how many stops. `ended` says which doors are not to be read any more, an hour after they were served.
 */
export async function bundleOf(c: Ask): Promise<Response> {
  const standing = { ...(await standingOf(c)), isKept: true }
  const ahead = await daysAhead(standing)
  const always = {
    [`${TOUR}/envois`]: await phonePage(standing, ahead).text(),
    [`${TOUR}/hors-ligne`]: await offlinePage(c).text(),
    [`${TOUR}/aide`]: await helpPage({ ...standing, round: undefined }).text(),
  }
  const keptOn = async (one: Pick<RiddenDay, 'day' | 'rides'>, round?: Round): Promise<KeptDay> => {
    const pages = round
      ? await pagesOf({ ...standing, round })
      : { [TOUR]: await noStopsPage(standing, one).text() }
    return { day: one.day, pages: { ...always, ...pages } }
  }
  const days = [await keptOn({ day: parisDay(c.var.now), rides: [] }, standing.round)]
  for (const [nth, one] of ahead.entries())
    days.push(await keptOn(one, nth === 0 && one.isPlanned ? await roundOf(standing, one.day) : undefined))
  return answerBundle(c, {
    owner: standing.actor.personId,
    home: TOUR,
    days,
    shared,
    ended: endedDoors(standing),
  })
}

/** The days that follow today. */
export function daysAhead({ c, actor, now, words }: Standing): Promise<RiddenDay[]> {
  const [, ...days] = comingDays(parisDay(now))
  return readDaysAhead(c.var.db, actor, { days, words })
}

const roundOf = ({ c, actor }: Standing, day: Day): Promise<Round | undefined> =>
  readRound(c.var.db, actor, parisInstant(day, '00:00'))

async function pagesOf(riding: Riding): Promise<Record<string, string>> {
  const { round } = riding
  const pages: Record<string, string> = {
    [TOUR]: await roundPage(riding).text(),
    [`${TOUR}/colis`]: await loadPage(riding).text(),
    [`${TOUR}/aide`]: await helpPage(riding).text(),
  }
  for (const stop of round.stops) pages[addressOfStop(stop)] = await (await stopPage(riding, stop)).text()
  return pages
}

const endedDoors = ({ round, now }: Standing): { door: string; in_s: number }[] =>
  (round?.stops ?? []).flatMap((one) =>
    one.kind === 'drop' && one.state === 'done' && one.doneAt
      ? [{ door: one.order.id, in_s: Math.round((one.doneAt.getTime() - now.getTime()) / 1000) + 3600 }]
      : [],
  )
