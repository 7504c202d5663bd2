import type { Errors } from '#platform/ui'
import { PressForm, courierPage, type Riding, Go } from '../screen/door.ts'
import { Done, Where } from './stop-parts.tsx'
import { AfterStop, Guide, Then } from './way-on.tsx'
import { stopName, stopTitle } from '../round/door.ts'
import { type HubStop, ToTake, ToBringBack } from './hub-goods.tsx'

const buttons = {
  leave: { what: 'leave', verb: 'leave', icon: 'arrow' },
  reload: { what: 'leave', verb: 'leaveAgain', icon: 'arrow' },
  home: { what: 'back', verb: 'isOver', icon: 'home' },
} as const

/** At the hub: what to take before leaving, what to bring back at the end. */
export function hubPage(riding: Riding, stop: HubStop, errors: Errors = {}): Response {
  const { round, words } = riding
  const { say } = words
  const { what, verb, icon } = buttons[stop.kind]
  const title = stopTitle(stop, true, words)
  return courierPage(
    riding,
    { title, here: 'stop', stop, errors },
    <div class="duo">
      <div class="stack">
        <Where {...{ round, stop, title, words }} />
        <p class="who-at">
          <bdi>{round.hub.name}</bdi>
        </p>
        {stop.kind === 'home' ? <ToBringBack {...{ riding }} /> : <ToTake {...{ riding, stop }} />}
        <Done {...riding} stop={stop} />
        <AfterStop {...{ round, stop, words }} />
        <div data-when="todo" hidden={stop.state !== 'todo'}>
          <PressForm
            {...{ round, stop, what }}
            orders={stop.orders.map(({ id }) => id)}
            effect="done"
            says={say.said(stopName(round, stop, words), say.done.other)}
          >
            <Go icon={icon}>{say[verb]}</Go>
          </PressForm>
        </div>
      </div>
      <div class="stack">
        {stop.kind !== 'leave' && <Guide {...{ riding, stop }} />}
        {stop.kind !== 'home' && <Then {...riding} stop={stop} />}
      </div>
    </div>,
  )
}
