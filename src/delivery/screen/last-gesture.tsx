import { stopName, type Round, type RoundWords } from '../round/door.ts'
import { Undo, canUndo, doneWord } from './form-parts.tsx'

type Props = { round: Round; now: Date; isKept: boolean | undefined; words: RoundWords }

/**
 * The last thing done, on top of each screen while it can be taken back: a tap too fast is mended at once. `data-undone`: what the script says
 * of the stop that is named there.
 */
export function LastGesture({ round, now, isKept, words }: Props) {
  const { say, write } = words
  const stop = round.stops
    .filter((one) => !isKept && canUndo(round, one, now))
    .toSorted((a, b) => (b.doneAt?.getTime() ?? 0) - (a.doneAt?.getTime() ?? 0))[0]
  const shown = stop ?? round.stops[0]
  if (!shown) return null
  const says = stop ? say.said(stopName(round, stop, words), doneWord(stop, words)) : ''
  return (
    <div
      class="alert ok last"
      data-island="last"
      data-undone={say.said('{n}', say.done.undone)}
      hidden={!stop}
    >
      <p>
        <b data-says="">{says}</b>
        <span data-at>{stop?.doneAt && `${write.comma}${write.clock(stop.doneAt)}`}</span>
      </p>
      <Undo {...{ round, words }} stop={shown} press={stop?.lastGesture?.pressId ?? ''} />
    </div>
  )
}
