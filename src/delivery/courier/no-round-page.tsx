import { capital } from '#platform/i18n'
import { writeDay, type Day } from '#platform/time'
import { Empty, LinkButton } from '#platform/ui'
import { courierPage, TOUR, type Standing } from '../screen/door.ts'

/** A courier who rides no bike that day. What they did on another day leaves from here too, and the bar says what waits. */
export function noRoundPage(standing: Standing, day: Day): Response {
  const title = 'Votre tournée'
  return courierPage(
    standing,
    { title, here: 'round' },
    <div class="stack narrow">
      <div>
        <p class="muted">{capital(writeDay(day))}</p>
        <h1>{title}</h1>
      </div>
      <Empty
        icon="route"
        title="Pas de tournée aujourd’hui"
        text="Quand un vélo vous est donné, ses arrêts viennent ici."
      />
      <LinkButton kind="quiet" icon="device" href={`${TOUR}/envois`} wide>
        Sur ce téléphone
      </LinkButton>
    </div>,
  )
}
