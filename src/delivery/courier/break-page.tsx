import type { Errors } from '#platform/ui'
import { PressForm, courierPage, type Riding, Go } from '../screen/door.ts'
import { type RoundStop, stopTitle } from '../round/door.ts'
import { Done, Where } from './stop-parts.tsx'
import { AfterStop, Then } from './way-on.tsx'

type BreakStop = RoundStop & { kind: 'break' }

/** A break: when it was planned, and one button. */
export function breakPage(riding: Riding, stop: BreakStop, errors: Errors = {}): Response {
  const { round, words } = riding
  const { say, write } = words
  const title = stopTitle(stop, true, words)
  const until = stop.doneAt && new Date(stop.doneAt.getTime() + stop.minutes * 60_000)
  return courierPage(
    riding,
    { title, here: 'stop', stop, errors },
    <div class="stack narrow">
      <Where {...{ round, stop, title, words }} />
      {until && <p class="who-at">{say.until(write.clock(until))}</p>}
      <Done {...riding} stop={stop} />
      <AfterStop {...{ round, stop, words }} />
      <div data-when="todo" hidden={stop.state !== 'todo'}>
        <PressForm {...{ round, stop }} what="pause" effect="done" says={say.done.paused} stay>
          <Go icon="clock">{say.takePause}</Go>
        </PressForm>
      </div>
      <Then {...riding} stop={stop} />
    </div>,
  )
}
