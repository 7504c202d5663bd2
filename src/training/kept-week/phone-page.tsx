import { comingDays } from '#platform/bundle'
import { parisDay, writeMinutes, type Day } from '#platform/time'
import { LinkButton, OnThisPhone } from '#platform/ui'
import type { Ask } from '#platform/web'
import { readKeptDay, type Own } from '../day/door.ts'
import { ownPage } from '../own-space.tsx'
import { fr, ownScreen, SENDS } from '../phone/door.ts'
import { halfDaysOf } from '../own-half-day-store.ts'
import type { HalfDay } from '../half-day.ts'
import { placeWords, type OwnActivity } from '../work/door.ts'

/** What this telephone keeps of a trainee’s week: what to do now, the coming days, what waits to leave, the place taken. */
export async function phonePage(c: Ask, own: Own): Promise<Response> {
  const today = parisDay(c.var.now)
  const { forNow } = await readKeptDay(c, own, today)
  const days = await Promise.all(
    comingDays(today).map(async (day) => ({ day, text: textOf(await halvesOf(c, own, day)) })),
  )
  return ownScreen(
    c,
    { ...ownPage(fr.title, '/formation/aujourdhui'), room: 'on-this-phone', scripts: ['waiting'] },
    <OnThisPhone back={SENDS} days={days}>
      {forNow.map((one, n) => (
        <ToDo activity={one} behind={n > 0} />
      ))}
      <div data-island="all-given" hidden={forNow.length > 0}>
        <h2>{fr.allGiven}</h2>
      </div>
    </OnThisPhone>,
  )
}

/** One work to do; those behind the first one come when it waits here (browser/trainee/works.ts). */
const ToDo = ({ activity, behind }: { activity: OwnActivity; behind: boolean }) => (
  <div class="stack tight" data-now data-work={activity.activityId} hidden={behind}>
    <h2>{activity.title}</h2>
    <p class="muted">
      {writeMinutes(activity.minutes)}, {placeWords(activity.mode)}
    </p>
    <LinkButton kind="go" icon="play" href={`/formation/activites/${activity.activityId}`} wide>
      {fr.begin}
    </LinkButton>
  </div>
)

const halvesOf = (c: Ask, { actor }: Own, day: Day) => halfDaysOf(c.var.db, actor.personId, day)

const textOf = (halves: readonly HalfDay[]): string =>
  [...new Set(halves.map(({ title, room }) => [title, room].filter(Boolean).join(', ')))].join('. ') ||
  fr.nothingPlanned
