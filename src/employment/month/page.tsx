import { writeCount } from '#platform/i18n'
import { dayOf, writeMonth, type Day } from '#platform/time'
import { Heading, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { insertionPage } from '../frame.tsx'
import { type ExitTally, Readings } from '../figures/door.ts'
import type { ActivityCount, MonthCount } from './store.ts'
import { monthAfter, monthBefore, type Month } from './month.ts'
import { NoPost } from '../posts/door.ts'
import type { Inside } from '../reach.ts'
import { MonthPosts } from './month-posts.tsx'
import { MonthPeople } from './month-people.tsx'

type MonthView = {
  inside: Inside
  month: Month
  today: Day
  activities: ActivityCount[]
  people: MonthCount
  tally: ExitTally
  waiting: number
}

/** The month of the structure: its posts, who came and left, the rate. A funder reads numbers, never under five people. */
export function monthPage(c: Ask, words: MonthView): Response {
  const { inside, month, today, activities, tally } = words
  const masked = inside.seat === 'funder'
  const title = `L’insertion en ${writeMonth(month.from)}`
  const before = monthBefore(month)
  const next = monthAfter(month, today)
  return insertionPage(
    c,
    inside,
    { title, ...(masked ? {} : { here: '/insertion' }) },
    <>
      <Heading title={title} over={inside.actions.map((action) => action.title).join(', ')}>
        {words.waiting > 0 && (
          <LinkButton kind="quiet" icon="question" href="/insertion/a-verifier">
            {`${writeCount(words.waiting, 'ligne')} à vérifier`}
          </LinkButton>
        )}
      </Heading>
      {activities.length === 0 ? (
        <NoPost seat={inside.seat} />
      ) : (
        <MonthPosts activities={activities} masked={masked} />
      )}
      <div class="duo">
        <section class="panel stack">
          <h2>
            {masked || inside.seat === 'direction'
              ? 'Les personnes du mois'
              : 'Les personnes que vous suivez'}
          </h2>
          <MonthPeople people={words.people} masked={masked} />
        </section>
        <section class="panel stack">
          <h2>
            {inside.seat === 'integration adviser'
              ? 'Leurs sorties, depuis le début'
              : 'Les sorties, depuis le début'}
          </h2>
          <Readings tally={tally} masked={masked} />
        </section>
      </div>
      <nav class="row between" aria-label="Autres mois">
        {before && <MonthLink month={before} rel="prev" />}
        {next && <MonthLink month={next} rel="next" />}
      </nav>
    </>,
  )
}

const MonthLink = ({ month, rel }: { month: string; rel: 'prev' | 'next' }) => (
  <a href={`/insertion?mois=${month}`} rel={rel}>
    {writeMonth(dayOf(`${month}-01`))}
  </a>
)
