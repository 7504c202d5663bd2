import { typo } from '#platform/i18n'
import { Alert, LinkButton, type Errors } from '#platform/ui'
import { courierPage, type Riding } from '../screen/door.ts'
import type { Order } from '../order.ts'
import { Deliver } from './proofs.tsx'
import { seesDoor, type DropStop, stopTitle, telephone } from '../round/door.ts'
import { Done, Where } from './stop-parts.tsx'
import { AfterStop, Guide, Then } from './way-on.tsx'
import { Who } from './who-at-door.tsx'
import { Absent, Problem } from './not-delivered.tsx'

const isForAdults = ({ pickups }: Order) => pickups.some(({ goods }) => goods.some((one) => one.adultsOnly))

/** A door: its address in large, what helps to find it, then one yellow button. */
export function dropPage(riding: Riding, stop: DropStop, errors: Errors = {}): Response {
  const { round, now } = riding
  const named = seesDoor(stop, now)
  const title = stopTitle(stop, named)
  return courierPage(
    riding,
    { title, here: 'stop', stop, errors },
    <div class="duo">
      <div class="stack">
        <Where {...{ round, stop, title }} />
        {named && <Who stop={stop} now={now} />}
        <Done {...{ round, stop, now }} />
        {named && (
          <div class="stack" data-when="todo again" hidden={stop.state === 'done'}>
            {isForAdults(stop.order) && (
              <Alert kind="wait" title={typo('Pas avant 18 ans')}>
                Il y a de l’alcool. Demandez une pièce d’identité, puis donnez.
              </Alert>
            )}
            <Deliver {...{ round, stop, errors }} />
            <div class="pair">
              {stop.order.door.phone && (
                <LinkButton kind="quiet" icon="phone" href={telephone(stop.order.door.phone)}>
                  Appeler
                </LinkButton>
              )}
              <Absent {...{ riding, stop }} />
            </div>
          </div>
        )}
        <AfterStop {...{ round, stop }} />
      </div>
      <div class="stack">
        {named && <Guide {...{ riding, stop }} />}
        {named && stop.order.door.words && (
          <Alert icon="note" title="Pour trouver">
            {typo(`« ${stop.order.door.words} »`)}
          </Alert>
        )}
        <Then {...{ round, stop, now }} />
        <div data-when="todo again" hidden={stop.state === 'done'}>
          <Problem {...{ riding, stop, errors }} />
        </div>
      </div>
    </div>,
  )
}
