import type { Actor } from '#people'
import { typo, writeCount } from '#platform/i18n'
import { Alert, Empty, Icon, Tag, type Errors, type IconName } from '#platform/ui'
import { writeClock, writeDay, writeMinutes } from '#platform/time'
import { page, type Ask } from '#platform/web'
import { doneWord } from './form-parts.tsx'
import { addressOfStop, courierPage, type Riding } from './frame.tsx'
import { nextStop, seesDoor, type Round, type RoundStop } from './round.ts'
import { boxKilos, stopName, stopTitle, whenOf } from './stop-words.ts'
import { weightOf } from '../order.ts'

/** The round of the day: the next stop in large, the rest as a list, what is done folded away. */
export function roundPage(riding: Riding, errors: Errors = {}): Response {
  const { round, now } = riding
  const title = 'Votre tournée'
  const next = nextStop(round.stops)
  const [done, left] = [
    round.stops.filter((one) => one.state === 'done'),
    round.stops.filter((one) => one.state !== 'done'),
  ]
  return courierPage(
    riding,
    { title, here: 'round', errors },
    <>
      <div>
        <p class="muted">
          {writeDay(round.shift.day)}, {round.shift.bike.name}
        </p>
        <h1>{title}</h1>
      </div>
      {round.stops.length === 0 ? (
        <Empty
          icon="route"
          title="Pas encore d’arrêt"
          text={`Votre vélo roule de ${writeClock(round.shift.startsAt)} à ${writeClock(round.shift.endsAt)}. La tournée viendra ici.`}
        />
      ) : (
        <>
          <Totals round={round} />
          <Lag next={next} now={now} />
          {!next && <Alert kind="ok" title="La tournée est finie. Merci !" />}
          <ol class="stops" data-list="todo">
            {left.map((stop) => (
              <Stop {...{ riding, stop }} now={stop === next} />
            ))}
          </ol>
          <details class="done" hidden={done.length === 0} data-island="done-list">
            <summary>Arrêts faits</summary>
            <ol class="stops" data-list="done">
              {done.map((stop) => (
                <Stop {...{ riding, stop }} />
              ))}
            </ol>
          </details>
        </>
      )}
      <p data-island="kept" hidden>
        <Tag kind="ok">Gardée sur ce téléphone</Tag>
      </p>
    </>,
  )
}

function Totals({ round: { stops } }: { round: Round }) {
  const doors = stops.filter((one) => one.kind === 'drop')
  const shops = stops.filter((one) => one.kind === 'pickup')
  const home = stops.find((one) => one.kind === 'home')
  return (
    <p class="load">
      <Tag kind="none" icon="pin">
        {writeCount(doors.length, 'livraison')}
      </Tag>
      <Tag kind="none" icon="basket">
        {writeCount(shops.length, 'retrait')}
      </Tag>
      <Tag kind="none" icon="weight">
        {typo(boxKilos(doors.reduce((sum, one) => sum + weightOf(one.order), 0)))}
      </Tag>
      {home && (
        <Tag kind="none" icon="clock">
          Retour vers {writeClock(home.arrival)}
        </Tag>
      )}
    </p>
  )
}

const LATE_MINUTES = 5

/** How late the round is on its plan, when it matters. */
function Lag({ next, now }: { next: RoundStop | undefined; now: Date }) {
  const minutes = next ? Math.floor((now.getTime() - next.leaves.getTime()) / 60_000) : 0
  if (minutes < LATE_MINUTES) return null
  return <Alert kind="wait" title={`${writeMinutes(minutes)} de retard sur le plan`} />
}

const icons: Record<RoundStop['kind'], IconName> = {
  leave: 'home',
  reload: 'home',
  home: 'home',
  pickup: 'basket',
  drop: 'pin',
  break: 'clock',
}

function Stop({ riding, stop, now = false }: { riding: Riding; stop: RoundStop; now?: boolean }) {
  const named = seesDoor(stop, riding.now)
  return (
    <li
      data-stop={stop.key}
      class={now ? 'now' : undefined}
      data-door={stop.kind === 'drop' ? stop.order.id : undefined}
    >
      <a href={addressOfStop(stop)} aria-current={now ? 'step' : undefined}>
        <Icon name={icons[stop.kind]} />
        <span class="grow">
          <span class="muted">{lineOver(riding.round, stop)}</span>
          <b>{stopTitle(stop, named)}</b>
          {stop.kind === 'drop' && named && <span>{stop.order.door.recipientName}</span>}
        </span>
        {stop.state !== 'todo' && (
          <Tag kind={stop.state === 'again' ? 'wait' : 'ok'}>
            {doneWord(stop)}
            {stop.doneAt && ` à ${writeClock(stop.doneAt)}`}
          </Tag>
        )}
        <span data-when="done" hidden>
          <Tag kind="ok">fait</Tag>
        </span>
      </a>
    </li>
  )
}

/** 'Arrêt 3, entre 10 h et 12 h'; only the hour where the title says what it is. */
function lineOver(round: Round, stop: RoundStop): string {
  if (stop.kind === 'drop' || stop.kind === 'pickup') return `${stopName(round, stop)}, ${whenOf(stop)}`
  return `Vers ${writeClock(stop.arrival)}`
}

/** A courier who rides no bike today. */
export function noRoundPage(c: Ask, actor: Actor): Response {
  const title = 'Votre tournée'
  return page(
    c,
    { title, room: 'courier', density: 'terrain', place: `Tournée de ${actor.givenName}` },
    <div class="stack narrow">
      <h1>{title}</h1>
      <Empty
        icon="route"
        title="Pas de tournée aujourd’hui"
        text="Quand un vélo vous est donné, ses arrêts viennent ici."
      />
    </div>,
  )
}
