import { capital } from '#platform/i18n'
import { Empty, LinkButton } from '#platform/ui'
import { courierPage, TOUR, type Standing } from '../screen/door.ts'
import type { RiddenDay } from '../round/door.ts'

/**
 * A day of which no stop is here: a courier rides no bike then, or their telephone had no network since that day began. What they did on another
 * day leaves from here too, and the bar says what waits.
 */
export function noStopsPage(standing: Standing, { day, rides }: Pick<RiddenDay, 'day' | 'rides'>): Response {
  const { say, write } = standing.words
  return courierPage(
    { ...standing, round: undefined },
    { title: say.yourRound, here: 'round' },
    <div class="stack narrow">
      <div>
        <p class="muted">{capital(write.day(day))}</p>
        <h1>{say.yourRound}</h1>
      </div>
      {rides.map((one) => (
        <p>
          <b>{one}</b>
        </p>
      ))}
      {rides.length > 0 ? (
        <Empty icon="route" title={say.needsNetwork} text={say.needsNetworkText} />
      ) : (
        <Empty icon="route" title={say.noRoundToday} text={say.noRoundTodayText} />
      )}
      <LinkButton kind="quiet" icon="device" href={`${TOUR}/envois`} wide>
        {say.onThisPhone}
      </LinkButton>
      <LinkButton kind="quiet" icon="help" href={`${TOUR}/aide`} wide>
        {say.help}
      </LinkButton>
    </div>,
  )
}
