import { capital, typo } from '#platform/i18n'
import { writeDay, type Day } from '#platform/time'
import { Alert, Empty, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { NamedHalfDay } from '../half-day.ts'
import { WaitingAsks, type AfterAsk } from '../after/door.ts'
import { Helpers, type Helper } from './help-page.tsx'
import { AllGiven, ownScreen, StillHere } from '../phone/door.ts'
import { ownPage } from '../own-space.tsx'
import type { OwnActivity } from '../work/door.ts'
import { MyPages } from './my-pages.tsx'
import { Weeks } from './weeks.tsx'
import { Now } from './now.tsx'
import { NextHalfDay } from './next-half-day.tsx'

/** A day of a trainee, as its page shows it. */
export type Today = {
  day: Day
  /** The instant from which hours are told. */
  at: Date
  givenName: string
  week: number
  of: number
  /** What to do now, then what comes next. */
  forNow: OwnActivity[]
  returned: OwnActivity[]
  coming: NamedHalfDay[]
  asks: AfterAsk[]
  helpers: Helper[]
}

/** What to do now, with whom, how long: one yellow button. */
export function todayPage(c: Ask, today: Today): Response {
  const { day, at, givenName, week, of, forNow, returned, coming, asks, helpers } = today
  return ownScreen(
    c,
    ownPage('Aujourd’hui', '/formation/aujourdhui'),
    <div class="duo">
      <div class="stack">
        <div>
          <p class="muted">{capital(writeDay(day))}</p>
          <h1>Bonjour {givenName}</h1>
        </div>
        <WaitingAsks asks={asks} />
        <Weeks week={week} of={of} />
        {forNow.map((one, n) => (
          <Now activity={one} behind={n > 0} />
        ))}
        {forNow.length > 0 ? <AllGiven /> : <NothingToDo />}
        {coming.map((one) => (
          <NextHalfDay halfDay={one} now={at} />
        ))}
      </div>
      <div class="stack">
        {returned.map((one) => (
          <Returned activity={one} />
        ))}
        <Helpers helpers={helpers} />
        <StillHere />
        <MyPages />
      </div>
    </div>,
  )
}

function NothingToDo() {
  return (
    <Empty icon="done" title="Tout est fait" text="Rien ne vous attend pour le moment.">
      <LinkButton kind="quiet" href="/formation/travail">
        Voir mon travail
      </LinkButton>
    </Empty>
  )
}

function Returned({ activity }: { activity: OwnActivity }) {
  return (
    <Alert kind="wait" icon="again" title={typo(`À refaire : ${activity.title}`)}>
      {activity.word && <p>{typo(activity.word)}</p>}
      <a href={`/formation/activites/${activity.activityId}`}>Reprendre ce travail</a>
    </Alert>
  )
}
