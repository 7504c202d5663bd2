import { capital } from '#platform/i18n'
import { writeDay } from '#platform/time'
import { Empty, LinkButton } from '#platform/ui'
import { courierPage, TOUR, type Standing } from '../screen/door.ts'
import type { RiddenDay } from '../round/door.ts'

/**
 * A day of which no stop is here: a courier rides no bike then, or their telephone had no network since that day began. What they did on another
 * day leaves from here too, and the bar says what waits.
 */
export function noStopsPage(standing: Standing, { day, rides }: RiddenDay): Response {
  const title = 'Votre tournée'
  return courierPage(
    { ...standing, round: undefined },
    { title, here: 'round' },
    <div class="stack narrow">
      <div>
        <p class="muted">{capital(writeDay(day))}</p>
        <h1>{title}</h1>
      </div>
      {rides.map((one) => (
        <p>
          <b>{one}</b>
        </p>
      ))}
      {rides.length > 0 ? (
        <Empty
          icon="route"
          title="Il faut du réseau pour voir les arrêts"
          text="L’adresse d’un client n’est gardée que le jour même."
        />
      ) : (
        <Empty
          icon="route"
          title="Pas de tournée aujourd’hui"
          text="Quand un vélo vous est donné, ses arrêts viennent ici."
        />
      )}
      <LinkButton kind="quiet" icon="device" href={`${TOUR}/envois`} wide>
        Sur ce téléphone
      </LinkButton>
    </div>,
  )
}
