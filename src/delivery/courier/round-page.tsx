import { Alert, Empty, LinkButton, Tag, type Errors } from '#platform/ui'
import { writeClock, writeDay } from '#platform/time'
import { courierPage, TOUR, type Riding } from '../screen/door.ts'
import { nextStop } from '../round/door.ts'
import { Totals, Lag } from './round-totals.tsx'
import { Stop } from './stop-line.tsx'

/** The round of the day: the next stop in large, the rest as a list, what is done folded away. */
export function roundPage(riding: Riding, errors: Errors = {}): Response {
  const { round, now, isKept } = riding
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
          {!isKept && <Lag next={next} now={now} />}
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
      <LinkButton kind="quiet" icon="device" href={`${TOUR}/envois`} wide>
        Sur ce téléphone
      </LinkButton>
    </>,
  )
}
