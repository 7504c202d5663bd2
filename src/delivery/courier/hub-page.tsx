import { typo, writeCount } from '#platform/i18n'
import { Alert, Tag, type Errors } from '#platform/ui'
import { writeClock } from '#platform/time'
import { ActForm } from './form-parts.tsx'
import { courierPage, Go, type Riding } from './frame.tsx'
import { pickupAt, type RoundStop } from './round.ts'
import { AfterStop, ColdTags, Done, Guide, Then, Where } from './stop-parts.tsx'
import { coldsOf, boxKilos, stopName, stopTitle, weightAt } from './stop-words.ts'

type HubStop = RoundStop & { kind: 'leave' | 'reload' | 'home' }
type BreakStop = RoundStop & { kind: 'break' }

const buttons = {
  leave: { what: 'leave', verb: 'Je pars', icon: 'arrow' },
  reload: { what: 'leave', verb: 'Je repars', icon: 'arrow' },
  home: { what: 'back', verb: 'La tournée est finie', icon: 'home' },
} as const

/** At the hub: what to take before leaving, what to bring back at the end. */
export function hubPage(riding: Riding, stop: HubStop, errors: Errors = {}): Response {
  const { round } = riding
  const { what, verb, icon } = buttons[stop.kind]
  const title = stopTitle(stop, true)
  return courierPage(
    riding,
    { title, here: 'stop', stop, errors },
    <div class="duo">
      <div class="stack">
        <Where {...{ round, stop, title }} />
        <p class="who-at">{round.hub.name}</p>
        {stop.kind === 'home' ? <ToBringBack {...{ riding }} /> : <ToTake {...{ riding, stop }} />}
        <Done {...riding} stop={stop} />
        <AfterStop {...{ round, stop }} />
        <div data-when="todo" hidden={stop.state !== 'todo'}>
          <ActForm
            {...{ round, stop, what }}
            orders={stop.orders.map(({ id }) => id)}
            effect="done"
            says={`${stopName(round, stop)} : fait`}
          >
            <Go icon={icon}>{verb}</Go>
          </ActForm>
        </div>
      </div>
      <div class="stack">
        {stop.kind !== 'leave' && <Guide {...{ round, stop }} />}
        {stop.kind !== 'home' && <Then {...riding} stop={stop} />}
      </div>
    </div>,
  )
}

/** The bike, its cold boxes for this trip, and the goods that wait at the hub. */
function ToTake({ riding: { round }, stop }: { riding: Riding; stop: HubStop }) {
  const trip = round.stops.filter((one) => one.trip === stop.trip)
  const cold = [...new Set(trip.flatMap((one) => (one.kind === 'drop' ? coldsOf(one.order) : [])))]
  return (
    <>
      <p class="load">
        <Tag kind="none" icon="route">
          {round.shift.bike.name}
        </Tag>
        <ColdTags colds={cold} />
        {stop.orders.length > 0 && (
          <Tag kind="none" icon="weight">
            {typo(boxKilos(weightAt(stop)))}
          </Tag>
        )}
      </p>
      {stop.orders.length > 0 && (
        <ul class="goods">
          {stop.orders.map((order) => (
            <li>
              <b>{order.reference}</b>
              <ul>
                {(pickupAt(order, stop)?.goods ?? []).map(({ label, quantity }) => (
                  <li>
                    {label}, {typo(quantity)}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function ToBringBack({ riding: { round } }: { riding: Riding }) {
  const back = round.stops.flatMap((one) =>
    one.kind === 'drop' && one.state !== 'todo' && one.lastAct?.kind !== 'delivered' ? [one.order] : [],
  )
  if (back.length === 0) return <p>Vous n’avez rien à rapporter.</p>
  return (
    <Alert kind="wait" icon="parcel" title={`À rapporter : ${writeCount(back.length, 'commande')}`}>
      <ul>
        {back.map(({ reference }) => (
          <li>{reference}</li>
        ))}
      </ul>
    </Alert>
  )
}

/** A break: when it was planned, and one button. */
export function breakPage(riding: Riding, stop: BreakStop, errors: Errors = {}): Response {
  const { round } = riding
  const title = stopTitle(stop, true)
  const until = stop.doneAt && new Date(stop.doneAt.getTime() + stop.minutes * 60_000)
  return courierPage(
    riding,
    { title, here: 'stop', stop, errors },
    <div class="stack narrow">
      <Where {...{ round, stop, title }} />
      {until && <p class="who-at">Jusqu’à {writeClock(until)}</p>}
      <Done {...riding} stop={stop} />
      <AfterStop {...{ round, stop }} />
      <div data-when="todo" hidden={stop.state !== 'todo'}>
        <ActForm {...{ round, stop }} what="pause" effect="done" says="Pause prise" stay>
          <Go icon="clock">Je prends ma pause</Go>
        </ActForm>
      </div>
      <Then {...riding} stop={stop} />
    </div>,
  )
}
