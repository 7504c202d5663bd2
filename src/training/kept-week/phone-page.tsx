import { asWritten } from '#platform/languages'
import { Alert, LinkButton, OnThisPhone } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { dayWords, type DayWords, type Today } from '../day/door.ts'
import { ownPage } from '../own-space.tsx'
import { ownScreen, phoneSentences, SENDS, type PhoneSentences } from '../phone/door.ts'
import type { OwnActivity } from '../work/door.ts'

/** What this telephone keeps of a trainee’s week, today first: what to do now, the coming days, what waits to leave, the place taken. */
export function phonePage(c: Ask, week: readonly Today[]): Response {
  const [say, words] = [speak(c, phoneSentences), dayWords(c)]
  const forNow = week[0]?.forNow ?? []
  const days = week.map((one) => ({ day: one.day, text: <Planned {...one} say={say} /> }))
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
const ToDo = ({ activity, behind, words: { say, work, phone, write } }: ToDoProps) => (
  <div class="stack tight" data-now data-work={activity.activityId} hidden={behind}>
    <h2 {...asWritten}>{activity.title}</h2>
    <p class="muted">
      {write.minutes(activity.minutes)}
      {write.comma}
      {work.place[activity.mode]}
    </p>
    {activity.needsNetwork && <Alert icon="offline" title={phone.needsNetwork} />}
    <LinkButton kind="go" icon="play" href={`/formation/activites/${activity.activityId}`} wide>
      {say.begin}
    </LinkButton>
  </div>
)

type PlannedProps = Pick<Today, 'day' | 'coming'> & { say: PhoneSentences }

function Planned({ day, coming, say }: PlannedProps) {
  const halves = coming.filter((one) => one.day === day)
  if (halves.length === 0) return <>{say.nothingPlanned}</>
  const texts = halves.map(({ title, room }) => [title, room].filter(Boolean).join(', '))
  return <bdi lang="fr">{[...new Set(texts)].join('. ')}</bdi>
}
