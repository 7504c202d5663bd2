import { parisDay } from '#platform/time'
import { LinkButton, OnThisPhone, type PhoneDay } from '#platform/ui'
import { courierPage, TOUR, type Standing } from '../screen/door.ts'
import { rideWords, type RiddenDay, type RoundWords } from '../round/door.ts'

/** What this telephone keeps for a courier: the coming days, what waits to leave, the place taken. The same page serves on all of them. */
export function phonePage(standing: Standing, ahead: readonly RiddenDay[]): Response {
  const { round, now, words } = standing
  const { say } = words
  const today = { day: parisDay(now), rides: round ? [rideWords(round, words)] : [] }
  return courierPage(
    { ...standing, round: undefined },
    { title: say.onThisPhone, here: 'outbox', room: 'on-this-phone', scripts: ['waiting'] },
    <OnThisPhone
      back={TOUR}
      days={[
        { day: today.day, text: textOf(today, words) },
        ...ahead.map((one, nth) => dayAhead(one, nth === 0, words)),
      ]}
    >
      <h2>{say.theRound}</h2>
      <LinkButton kind="go" icon="route" href={TOUR} wide>
        {say.seeRound}
      </LinkButton>
    </OnThisPhone>,
  )
}

const textOf = ({ rides }: Pick<RiddenDay, 'rides'>, { say }: RoundWords): string =>
  rides.join(say.thenRides) || say.noRound

/** The one ride of tomorrow is here once it is planned. Of another day no stop is: it is planned, not ready. */
function dayAhead(one: RiddenDay, isTomorrow: boolean, words: RoundWords): PhoneDay {
  const { day, rides } = one
  const text = textOf(one, words)
  if (rides.length === 0) return { day, text, is: 'free' }
  if (isTomorrow && one.isPlanned && rides.length === 1) return { day, text }
  return { day, text: `${text}. ${words.say.addressesOnTheEve}`, is: 'planned' }
}
