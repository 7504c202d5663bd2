import { comingDays } from '#platform/bundle'
import { parisDay, type Day } from '#platform/time'
import { LinkButton, OnThisPhone } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { readKeptDay, type Own } from '../day/door.ts'
import { asWritten, ownPage } from '../own-space.tsx'
import { ownScreen, phoneSentences, SENDS, type PhoneSentences } from '../phone/door.ts'
import { halfDaysOf } from '../own-half-day-store.ts'
import type { HalfDay } from '../half-day.ts'

/** What this telephone keeps of a trainee’s week: what to do now, the coming days, what waits to leave, the place taken. */
export async function phonePage(c: Ask, own: Own): Promise<Response> {
  const say = speak(c, phoneSentences)
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
      {forNow[0] ? <h2 {...asWritten}>{forNow[0].title}</h2> : <h2>{say.allGiven}</h2>}
      <LinkButton kind="go" icon="play" href="/formation/aujourdhui" wide>
        {say.seeDay}
      </LinkButton>
    </OnThisPhone>,
  )
}

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
