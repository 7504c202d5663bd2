import { typo } from '#platform/i18n'
import { Alert, LinkButton, type Errors } from '#platform/ui'
import { courierPage, NotOfAge, PartRefused, type Riding } from '../screen/door.ts'
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
  const { round, now, words } = riding
  const { say } = words
  const named = seesDoor(stop, now)
  const title = stopTitle(stop, named, words)
  const givenUp = round.givenUp.get(stop.order.id) ?? []
  return courierPage(
    riding,
    { title, here: 'stop', stop, errors },
    <div class="duo">
      <div class="stack">
        <Where {...{ round, stop, title, words }} />
        {named && <Who {...{ stop, now, words }} />}
        <Done {...{ round, stop, now, words }} />
        {named && (
          <div class="stack" data-when="todo again" hidden={stop.state === 'done'}>
            {isForAdults(stop.order) && (
              <Alert kind="wait" title={say.notMinors}>
                {say.notMinorsText}
              </Alert>
            )}
            {givenUp.length > 0 && (
              <Alert kind="wait" title={say.givenUp(givenUp.join(words.write.comma))}>
                {say.givenUpText}
              </Alert>
            )}
            <Deliver {...{ round, stop, errors, words }} />
            <NotOfAge {...{ riding, stop }} />
            <div class="pair">
              {stop.order.door.phone && (
                <LinkButton kind="quiet" icon="phone" href={telephone(stop.order.door.phone)}>
                  {say.call}
                </LinkButton>
              )}
              <Absent {...{ riding, stop }} />
            </div>
          </div>
        )}
        <AfterStop {...{ round, stop, words }} />
      </div>
      <div class="stack">
        {named && <Guide {...{ riding, stop }} />}
        {named && stop.order.door.words && (
          <Alert icon="note" title={say.toFind}>
            <bdi>{typo(`« ${stop.order.door.words} »`)}</bdi>
          </Alert>
        )}
        <Then {...{ round, stop, now, words }} />
        <div class="stack" data-when="todo again" hidden={stop.state === 'done'}>
          {named && <PartRefused {...{ riding, stop, errors }} />}
          <Problem {...{ riding, stop, errors }} />
        </div>
      </div>
    </div>,
  )
}
