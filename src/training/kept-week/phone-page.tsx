import { comingDays } from '#platform/bundle'
import { parisDay, type Day } from '#platform/time'
import { LinkButton, OnThisPhone } from '#platform/ui'
import type { Ask } from '#platform/web'
import { readKeptDay, type Own } from '../day/door.ts'
import { ownPage } from '../own-space.tsx'
import { fr, ownScreen, SENDS } from '../phone/door.ts'
import { halfDaysOf } from '../own-half-day-store.ts'
import type { HalfDay } from '../half-day.ts'

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
      <h2>{forNow[0]?.title ?? fr.allGiven}</h2>
      <LinkButton kind="go" icon="play" href="/formation/aujourdhui" wide>
        {fr.seeDay}
      </LinkButton>
    </OnThisPhone>,
  )
}

const halvesOf = (c: Ask, { actor }: Own, day: Day) => halfDaysOf(c.var.db, actor.personId, day)

const textOf = (halves: readonly HalfDay[]): string =>
  [...new Set(halves.map(({ title, room }) => [title, room].filter(Boolean).join(', ')))].join('. ') ||
  fr.nothingPlanned
