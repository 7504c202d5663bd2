import { comingDays } from '#platform/bundle'
import { parisDay, type Day } from '#platform/time'
import { LinkButton, OnThisPhone } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { dayWords, readKeptDay, type DayWords, type Own } from '../day/door.ts'
import { asWritten, ownPage } from '../own-space.tsx'
import { ownScreen, phoneSentences, SENDS, type PhoneSentences } from '../phone/door.ts'
import { halfDaysOf } from '../own-half-day-store.ts'
import type { HalfDay } from '../half-day.ts'
import type { OwnActivity } from '../work/door.ts'

/** What this telephone keeps of a trainee’s week: what to do now, the coming days, what waits to leave, the place taken. */
export async function phonePage(c: Ask, own: Own): Promise<Response> {
  const [say, words] = [speak(c, phoneSentences), dayWords(c)]
  const today = parisDay(c.var.now)
  const { forNow } = await readKeptDay(c, own, today)
  const days = await Promise.all(
    comingDays(today).map(async (day) => ({
      day,
      text: <Planned halves={await halvesOf(c, own, day)} say={say} />,
    })),
  )
  return ownScreen(
    c,
    { ...ownPage(c, say.title, '/formation/aujourdhui'), room: 'on-this-phone', scripts: ['waiting'] },
    <OnThisPhone back={SENDS} days={days}>
      {forNow.map((one, n) => (
        <ToDo activity={one} behind={n > 0} words={words} />
      ))}
      <div data-island="all-given" hidden={forNow.length > 0}>
        <h2>{say.allGiven}</h2>
      </div>
    </OnThisPhone>,
  )
}

type ToDoProps = { activity: OwnActivity; behind: boolean; words: DayWords }

/** One work to do; those behind the first one come when it waits here (browser/trainee/works.ts). */
const ToDo = ({ activity, behind, words: { say, work, write } }: ToDoProps) => (
  <div class="stack tight" data-now data-work={activity.activityId} hidden={behind}>
    <h2 {...asWritten}>{activity.title}</h2>
    <p class="muted">
      {write.minutes(activity.minutes)}
      {write.comma}
      {work.place[activity.mode]}
    </p>
    <LinkButton kind="go" icon="play" href={`/formation/activites/${activity.activityId}`} wide>
      {say.begin}
    </LinkButton>
  </div>
)

const halvesOf = (c: Ask, { actor }: Own, day: Day) => halfDaysOf(c.var.db, actor.personId, day)

type PlannedProps = { halves: readonly HalfDay[]; say: PhoneSentences }

const Planned = ({ halves, say }: PlannedProps) =>
  halves.length === 0 ? (
    <>{say.nothingPlanned}</>
  ) : (
    <bdi lang="fr">
      {[...new Set(halves.map(({ title, room }) => [title, room].filter(Boolean).join(', ')))].join('. ')}
    </bdi>
  )
