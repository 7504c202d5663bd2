import { capital } from '#platform/i18n'
import { Alert, Empty, LinkButton, Tag, type Errors } from '#platform/ui'
import { courierPage, TOUR, type Riding } from '../screen/door.ts'
import { nextStop } from '../round/door.ts'
import { Totals, Lag } from './round-totals.tsx'
import { Stop } from './stop-line.tsx'

/** The round of the day: the next stop in large, the rest as a list, what is done folded away. */
export function roundPage(riding: Riding, errors: Errors = {}): Response {
  const { round, now, isKept, words } = riding
  const { say, write } = words
  const { day, bike, startsAt, endsAt } = round.shift
  const next = nextStop(round.stops)
  const [done, left] = [
    round.stops.filter((one) => one.state === 'done'),
    round.stops.filter((one) => one.state !== 'done'),
  ]
  return courierPage(
    riding,
    { title: say.yourRound, here: 'round', errors },
    <>
      <div>
        <p class="muted">
          {capital(write.day(day))}
          {write.comma}
          <bdi>{bike.name}</bdi>
        </p>
        <h1>{say.yourRound}</h1>
      </div>
      {round.stops.length === 0 ? (
        <Empty
          icon="route"
          title={say.noStopYet}
          text={say.bikeRides(write.clock(startsAt), write.clock(endsAt))}
        />
      ) : (
        <>
          <Totals {...{ round, words }} />
          {!isKept && <Lag {...{ next, now, words }} />}
          {!next && <Alert kind="ok" title={say.roundOver} />}
          <ol class="stops" data-list="todo">
            {left.map((stop) => (
              <Stop {...{ riding, stop }} now={stop === next} />
            ))}
          </ol>
          <details class="done" hidden={done.length === 0} data-island="done-list">
            <summary>{say.doneStops}</summary>
            <ol class="stops" data-list="done">
              {done.map((stop) => (
                <Stop {...{ riding, stop }} />
              ))}
            </ol>
          </details>
        </>
      )}
      <p data-island="kept" hidden>
        <Tag kind="ok">{say.keptHere}</Tag>
      </p>
      <LinkButton kind="quiet" icon="device" href={`${TOUR}/envois`} wide>
        {say.onThisPhone}
      </LinkButton>
    </>,
  )
}
