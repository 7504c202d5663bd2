import { requireActing } from '#people'
import { answerBundle, comingDays, type KeptDay } from '#platform/bundle'
import { parisDay, parisInstant } from '#platform/time'
import type { Ask } from '#platform/web'
import { addressOfStop, TOUR, type Standing } from '../screen/door.ts'
import { roundPage } from './round-page.tsx'
import { offlinePage } from './offline-page.tsx'
import { helpPage } from './help-page.tsx'
import { loadPage } from './load-page.tsx'
import { noRoundPage } from './no-round-page.tsx'
import { phonePage, type CourierDay } from './phone-page.tsx'
import { standingOf } from './require-round.ts'
import { stopPage } from './stop-page.tsx'

/** What each screen of a round repeats, and that each press changes: where the stops stand, and the one to go to. */
const shared = [
  /(\sdata-round=")([^"]*)/g,
  /(<nav class="dock".*?<a href=")([^"]*)/gs,
  /(<div data-when="done"[^>]*><a class="[^"]*" href=")([^"]*)/g,
]

/**
 * The screens of the coming days in one answer: the round of today, and those that are planned already. A door stands on its day alone, and
 * `ended` says which are not to be read any more, an hour after they were served.
 */
export async function bundleOf(c: Ask): Promise<Response> {
  const { actor } = requireActing(c, 'courier')
  const days = await courierDays(c)
  const kept: KeptDay[] = []
  const [today] = days
  if (!today) throw new Error('no day comes')
  const always = {
    [`${TOUR}/envois`]: await phonePage(today.standing, days).text(),
    [`${TOUR}/hors-ligne`]: await offlinePage(c).text(),
  }
  for (const one of days) kept.push({ day: one.day, pages: { ...always, ...(await pagesOf(one)) } })
  const ended = endedDoors(today.standing)
  return answerBundle(c, { owner: actor.personId, home: TOUR, days: kept, shared, ended })
}

/** Each of the coming days, with the round that is ridden then. */
export async function courierDays(c: Ask): Promise<CourierDay[]> {
  const today = parisDay(c.var.now)
  const days: CourierDay[] = []
  for (const day of comingDays(today)) {
    const at = day === today ? c.var.now : parisInstant(day, '12:00')
    days.push({ day, standing: { ...(await standingOf(c, at)), isKept: true } })
  }
  return days
}

async function pagesOf({ day, standing }: CourierDay): Promise<Record<string, string>> {
  const { round } = standing
  if (!round) return { [TOUR]: await noRoundPage(standing, day).text() }
  const riding = { ...standing, round }
  const pages: Record<string, string> = {
    [TOUR]: await roundPage(riding).text(),
    [`${TOUR}/colis`]: await loadPage(riding).text(),
    [`${TOUR}/aide`]: await helpPage(riding).text(),
  }
  for (const stop of round.stops) pages[addressOfStop(stop)] = await stopPage(riding, stop).text()
  return pages
}

const endedDoors = ({ round, now }: Standing): { door: string; in_s: number }[] =>
  (round?.stops ?? []).flatMap((one) =>
    one.kind === 'drop' && one.state === 'done' && one.doneAt
      ? [{ door: one.order.id, in_s: Math.round((one.doneAt.getTime() - now.getTime()) / 1000) + 3600 }]
      : [],
  )
