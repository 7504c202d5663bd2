import { createHash } from 'node:crypto'
import { addDays, parisInstant } from '#platform/time'
import { addressOfStop, TOUR, type Riding } from '../screen/door.ts'
import type { RoundStop } from '../round/door.ts'
import { roundPage } from './round-page.tsx'
import { offlinePage, outboxPage } from './outbox-page.tsx'
import { helpPage } from './help-page.tsx'
import { loadPage } from './load-page.tsx'

/**
 * All the screens of a round in one answer, for a telephone that will have no network: whole or not at all. `known` is the print of
 * what it keeps already, `owner` whose telephone it is for, `at` our hour. `lasts_s`: when the day is over the telephone drops everything.
 * `ended`: doors not to be read any more.
 */
export async function bundleOf(
  riding: Riding,
  pageOf: (stop: RoundStop) => Response,
  known: string | undefined,
): Promise<Response> {
  const { c, actor, round, now } = riding
  const pages: Record<string, string> = {
    [TOUR]: await roundPage(riding).text(),
    [`${TOUR}/colis`]: await loadPage(riding).text(),
    [`${TOUR}/aide`]: await helpPage(riding).text(),
    [`${TOUR}/envois`]: await outboxPage(riding).text(),
    [`${TOUR}/hors-ligne`]: await offlinePage(c).text(),
  }
  for (const stop of round.stops) pages[addressOfStop(stop)] = await pageOf(stop).text()
  const print = createHash('sha256')
    .update(steady(JSON.stringify(pages)))
    .digest('hex')
  const lasts_s = Math.floor(
    (parisInstant(addDays(round.shift.day, 1), '00:00').getTime() - now.getTime()) / 1000,
  )
  const ended = round.stops.flatMap((one) =>
    one.kind === 'drop' && one.state === 'done' && one.doneAt
      ? [{ door: one.order.id, in_s: Math.round((one.doneAt.getTime() - now.getTime()) / 1000) + 3600 }]
      : [],
  )
  c.header('cache-control', 'no-store')
  const mine = { owner: actor.personId, at: now.getTime() }
  return c.json({ ...mine, print, lasts_s, ended, pages: print === known ? null : pages })
}

/** What changes at each reading without anything having changed. */
const steady = (html: string): string =>
  html.replaceAll(/name=\\"act\\" value=\\"[^\\]*\\"|data-served=\\"[^\\]*\\"/g, '')
