import { answerBundle } from '#platform/bundle'
import { addressOfStop, TOUR, type Riding } from '../screen/door.ts'
import type { RoundStop } from '../round/door.ts'
import { roundPage } from './round-page.tsx'
import { offlinePage, outboxPage } from './outbox-page.tsx'
import { helpPage } from './help-page.tsx'
import { loadPage } from './load-page.tsx'

/** All the screens of a round in one answer. `ended`: doors not to be read any more, an hour after they were. */
export async function bundleOf(riding: Riding, pageOf: (stop: RoundStop) => Response): Promise<Response> {
  const { c, actor, round, now } = riding
  const pages: Record<string, string> = {
    [TOUR]: await roundPage(riding).text(),
    [`${TOUR}/colis`]: await loadPage(riding).text(),
    [`${TOUR}/aide`]: await helpPage(riding).text(),
    [`${TOUR}/envois`]: await outboxPage(riding).text(),
    [`${TOUR}/hors-ligne`]: await offlinePage(c).text(),
  }
  for (const stop of round.stops) pages[addressOfStop(stop)] = await pageOf(stop).text()
  const ended = round.stops.flatMap((one) =>
    one.kind === 'drop' && one.state === 'done' && one.doneAt
      ? [{ door: one.order.id, in_s: Math.round((one.doneAt.getTime() - now.getTime()) / 1000) + 3600 }]
      : [],
  )
  return answerBundle(c, {
    owner: actor.personId,
    home: TOUR,
    days: [{ day: round.shift.day, pages }],
    ended,
  })
}
