import { writeCount } from '#platform/i18n'
import { writeClock, type Day } from '#platform/time'
import { LinkButton, OnThisPhone } from '#platform/ui'
import { courierPage, TOUR, type Standing } from '../screen/door.ts'
import type { Round } from '../round/door.ts'

/** A day of a courier, and the round that they ride then. */
export type CourierDay = { day: Day; standing: Standing }

/** What this telephone keeps for a courier: the coming days, what waits to leave, the place taken. The same page serves on all of them. */
export function phonePage(standing: Standing, days: readonly CourierDay[]): Response {
  return courierPage(
    { ...standing, round: undefined },
    { title: 'Sur ce téléphone', here: 'outbox', room: 'on-this-phone', scripts: ['waiting'] },
    <OnThisPhone
      back={TOUR}
      days={days.map((one) => ({ day: one.day, text: ridesWords(one.standing.round) }))}
    >
      <h2>La tournée</h2>
      <LinkButton kind="go" icon="route" href={TOUR} wide>
        Voir la tournée
      </LinkButton>
    </OnThisPhone>,
  )
}

/** 'Vélo 2, 9 h à 13 h, dépôt des Docks, 12 arrêts' */
function ridesWords(round: Round | undefined): string {
  if (!round) return 'Pas de tournée'
  const { shift, hub, stops } = round
  const hours = `${writeClock(shift.startsAt)} à ${writeClock(shift.endsAt)}`
  const counted = stops.filter(({ kind }) => kind === 'drop' || kind === 'pickup').length
  return [
    shift.bike.name,
    hours,
    hub.name,
    counted > 0 ? writeCount(counted, 'arrêt') : 'arrêts à venir',
  ].join(', ')
}
