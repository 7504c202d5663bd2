import { capital, typo } from '#platform/i18n'
import { Alert, Tag } from '#platform/ui'
import { writeClock } from '#platform/time'
import type { ColdBox } from '../cold.ts'
import { reasonSentence } from '../gestures/door.ts'
import { canUndo, doneWord, Undo } from '../screen/door.ts'
import { type Round, type RoundStop, coldTag, stopOver } from '../round/door.ts'

export type Props = { round: Round; stop: RoundStop; now: Date }

/** Where it is in the round, then where to go, in the largest letters of the screen. */
export function Where({ round, stop, title }: Omit<Props, 'now'> & { title: string }) {
  return (
    <div class="where">
      <p class="muted">{stopOver(round, stop)}</p>
      <h1>{title}</h1>
    </div>
  )
}

/** The cold boxes that goods ride in. */
export const ColdTags = ({ colds }: { colds: readonly ColdBox[] }) => (
  <>
    {colds.map((cold) => (
      <Tag kind="far" icon="snow">
        {coldTag(cold)}
      </Tag>
    ))}
  </>
)

/** What was done here, and the way to take it back. The script shows it for what waits on the telephone. */
export function Done({ round, stop, now }: Props) {
  const done = stop.state !== 'todo'
  const said = stop.lastAct && 'reason' in stop.lastAct ? reasonSentence(stop.lastAct.reason) : ''
  return (
    <div data-when="done again" hidden={!done}>
      <Alert kind={stop.state === 'again' ? 'wait' : 'ok'} title={done ? sentenceOf(stop) : 'C’est noté'}>
        {said && <p>{typo(said)}</p>}
        {canUndo(round, stop, now) && stop.lastAct && <Undo {...{ round, stop }} act={stop.lastAct.act} />}
      </Alert>
    </div>
  )
}

function sentenceOf(stop: RoundStop): string {
  const said = capital(doneWord(stop))
  return stop.doneAt ? `${said} à ${writeClock(stop.doneAt)}` : said
}
