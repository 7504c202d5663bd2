import { capital } from '#platform/i18n'
import { Alert, Tag } from '#platform/ui'
import type { ColdBox } from '../cold.ts'
import { reasonSentence, refusedSentence, type Gesture } from '../gestures/door.ts'
import { canUndo, doneWord, Undo } from '../screen/door.ts'
import { type Round, type RoundStop, type RoundWords, coldTag, stopOver } from '../round/door.ts'

export type Props = { round: Round; stop: RoundStop; now: Date; words: RoundWords }

/** Where it is in the round, then where to go, in the largest letters of the screen. */
export function Where({ round, stop, title, words }: Omit<Props, 'now'> & { title: string }) {
  return (
    <div class="where">
      <p class="muted">{stopOver(round, stop, words)}</p>
      <h1>
        <bdi>{title}</bdi>
      </h1>
    </div>
  )
}

/** The cold boxes that goods ride in. */
type Colds = { colds: readonly ColdBox[]; words: RoundWords }

export const ColdTags = ({ colds, words }: Colds) => (
  <>
    {colds.map((cold) => (
      <Tag kind="far" icon="snow">
        {coldTag(cold, words)}
      </Tag>
    ))}
  </>
)

/** What was done here, and the way to take it back. The script shows it for what waits on the telephone. */
export function Done({ round, stop, now, words }: Props) {
  const done = stop.state !== 'todo'
  const said = stop.lastGesture && reasonOf(stop.lastGesture, words)
  return (
    <div data-when="done again" hidden={!done}>
      <Alert
        kind={stop.state === 'again' ? 'wait' : 'ok'}
        title={done ? sentenceOf(stop, words) : words.say.noted}
      >
        {said && (
          <p>
            <bdi>{said}</bdi>
          </p>
        )}
        {canUndo(round, stop, now) && stop.lastGesture && (
          <Undo {...{ round, stop, words }} press={stop.lastGesture.pressId} />
        )}
      </Alert>
    </div>
  )
}

function sentenceOf(stop: RoundStop, words: RoundWords): string {
  const said = capital(doneWord(stop, words))
  return stop.doneAt ? words.say.saidAt(said, words.write.clock(stop.doneAt)) : said
}

/** Why it ended so, in the language of the reader; words of before reasons were codes stay as they were. */
function reasonOf(gesture: Gesture, { answers, write }: RoundWords): string | undefined {
  if ('reason' in gesture) return reasonSentence(gesture.reason, answers, write.comma)
  if (gesture.kind !== 'delivered' || !gesture.refused) return undefined
  return refusedSentence(gesture.refused, answers, write.comma)
}
