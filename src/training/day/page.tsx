import type { Group } from '#actions'
import { capital, typo } from '#platform/i18n'
import { parisDay, writeClock, writeDay, writeMinutes } from '#platform/time'
import { Alert, Bricks, Empty, Icon, LinkButton } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { NamedHalfDay } from '../half-day.ts'
import { Helpers, type Helper } from './help-page.tsx'
import { ownPage, pictureOf } from '../own-space.tsx'
import { placeWords, type OwnActivity } from '../work/door.ts'

type Today = {
  givenName: string
  group: Group
  week: number
  of: number
  activity: OwnActivity | undefined
  returned: OwnActivity[]
  next: NamedHalfDay | undefined
  helpers: Helper[]
}

/** What to do now, with whom, how long: one yellow button. */
export function todayPage(c: Ask, { givenName, week, of, activity, returned, next, helpers }: Today) {
  return page(
    c,
    ownPage('Aujourd’hui', '/formation/aujourdhui'),
    <div class="duo">
      <div class="stack">
        <div>
          <p class="muted">{capital(writeDay(parisDay(c.var.now)))}</p>
          <h1>Bonjour {givenName}</h1>
        </div>
        <Weeks week={week} of={of} />
        {activity ? <Now activity={activity} /> : <NothingToDo />}
        {next && <Next halfDay={next} now={c.var.now} />}
      </div>
      <div class="stack">
        {returned.map((one) => (
          <Returned activity={one} />
        ))}
        <Helpers helpers={helpers} />
        <MyPages />
      </div>
    </div>,
  )
}

/** What is not of every day, one press away. */
const MyPages = () => (
  <nav class="stack tight" aria-label="Mes pages">
    <LinkButton kind="quiet" icon="pen" wide href="/formation/emarger">
      Émarger
    </LinkButton>
    <LinkButton kind="quiet" icon="calendar" wide href="/formation/mon-calendrier">
      Mon calendrier
    </LinkButton>
    <LinkButton kind="quiet" icon="award" wide href="/certification/mon-clea">
      Mon Cléa
    </LinkButton>
    <LinkButton kind="quiet" icon="award" wide href="/certification/mon-jury">
      Mon jury, mon attestation
    </LinkButton>
    <LinkButton kind="quiet" icon="help" wide href="/formation/aide">
      Aide
    </LinkButton>
  </nav>
)

function Weeks({ week, of }: { week: number; of: number }) {
  const done = Math.max(0, week - 1)
  const now = week > 0 ? 1 : 0
  const words = week > 0 ? `semaine ${week} sur ${of}` : `${of} semaines`
  return (
    <p class="row">
      <Bricks
        size="week"
        perRow={of}
        label={`Semaine ${week} sur ${of}`}
        groups={[
          { count: done, kind: 'full' },
          { count: now, kind: 'now' },
          { count: of - done - now, kind: 'coming' },
        ]}
      />
      <span class="small">{words}</span>
    </p>
  )
}

function Now({ activity }: { activity: OwnActivity }) {
  const again = activity.state === 'given back'
  return (
    <section class="today" aria-labelledby="travail">
      <img src={pictureOf(activity)} alt="" width={240} height={160} />
      <div class="in stack">
        <h2 id="travail">{activity.title}</h2>
        <p class="row between muted">
          <span class="row tight">
            <Icon name="clock" />
            {writeMinutes(activity.minutes)}
          </span>
          <span class="row tight">
            <Icon name="home" />
            {placeWords(activity.mode)}
          </span>
        </p>
        <LinkButton kind="go" icon="play" wide href={`/formation/activites/${activity.activityId}`}>
          {again ? 'Recommencer' : 'Commencer'}
        </LinkButton>
        {again && activity.word && (
          <Alert kind="wait" icon="again" title="À refaire">
            {typo(activity.word)}
          </Alert>
        )}
      </div>
    </section>
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

function Next({ halfDay, now }: { halfDay: NamedHalfDay; now: Date }) {
  const today = parisDay(now) === halfDay.day
  const when = today
    ? `À ${writeClock(halfDay.startsAt)}`
    : `${capital(writeDay(halfDay.day))}, ${writeClock(halfDay.startsAt)}`
  const soon = today && halfDay.startsAt <= now ? `Jusqu’à ${writeClock(halfDay.endsAt)}` : when
  const place = halfDay.room || (halfDay.mode === 'foad at home' ? 'à la maison' : '')
  return (
    <p class="panel row">
      <Icon name="calendar" />
      <span class="grow">
        <b>{[soon, place].filter(Boolean).join(', ')}</b>
        <br />
        {halfDay.title}
        {halfDay.trainerName && ` avec ${halfDay.trainerName}`}
      </span>
    </p>
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
