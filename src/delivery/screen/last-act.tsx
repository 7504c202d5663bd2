import { writeClock } from '#platform/time'
import { stopName, type Round } from '../round/door.ts'
import { Undo, canUndo, doneWord } from './form-parts.tsx'

/** The last thing done, on top of each screen while it can be taken back: a tap too fast is mended at once. */
export function LastAct({ round, now, isKept }: { round: Round; now: Date; isKept: boolean | undefined }) {
  const stop = round.stops
    .filter((one) => !isKept && canUndo(round, one, now))
    .toSorted((a, b) => (b.doneAt?.getTime() ?? 0) - (a.doneAt?.getTime() ?? 0))[0]
  const shown = stop ?? round.stops[0]
  if (!shown) return null
  const says = stop ? `${stopName(round, stop)} : ${doneWord(stop)}` : ''
  return (
    <div class="alert ok last" data-island="last" hidden={!stop}>
      <p>
        <b data-says>{says}</b>
        <span data-at>{stop?.doneAt && `, ${writeClock(stop.doneAt)}`}</span>
      </p>
      <Undo round={round} stop={shown} act={stop?.lastAct?.act ?? ''} />
    </div>
  )
}
