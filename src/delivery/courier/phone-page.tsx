import { parisDay } from '#platform/time'
import { LinkButton, OnThisPhone } from '#platform/ui'
import { courierPage, TOUR, type Standing } from '../screen/door.ts'
import { rideWords, type RiddenDay } from '../round/door.ts'

/** What this telephone keeps for a courier: the coming days, what waits to leave, the place taken. The same page serves on all of them. */
export function phonePage(standing: Standing, ahead: readonly RiddenDay[]): Response {
  const { round, now } = standing
  const today = { day: parisDay(now), rides: round ? [rideWords(round)] : [] }
  return courierPage(
    { ...standing, round: undefined },
    { title: 'Sur ce téléphone', here: 'outbox', room: 'on-this-phone', scripts: ['waiting'] },
    <OnThisPhone
      back={TOUR}
      days={[today, ...ahead].map(({ day, rides }) => ({
        day,
        text: rides.join(', puis ') || 'Pas de tournée',
      }))}
    >
      <h2>La tournée</h2>
      <LinkButton kind="go" icon="route" href={TOUR} wide>
        Voir la tournée
      </LinkButton>
    </OnThisPhone>,
  )
}
