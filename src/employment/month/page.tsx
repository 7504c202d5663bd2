import { typo, writeCount, writeNumber } from '#platform/i18n'
import { dayOf, writeMinutes, writeMonth, type Day } from '#platform/time'
import { Bricks, Facts, Heading, LinkButton, Table } from '#platform/ui'
import type { Ask } from '#platform/web'
import { insertionPage } from '../frame.tsx'
import { type ExitTally, maskedCount, Readings } from '../figures/door.ts'
import type { ActivityCount, MonthCount } from './store.ts'
import { monthAfter, monthBefore, type Month } from './month.ts'
import { etpOf } from '../post.ts'
import { NoPost } from '../posts/door.ts'
import type { Inside } from '../reach.ts'

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
        <Posts activities={activities} masked={masked} />
      )}
      <div class="duo">
        <section class="panel stack">
          <h2>
            {masked || inside.seat === 'direction'
              ? 'Les personnes du mois'
              : 'Les personnes que vous suivez'}
          </h2>
          <People people={words.people} masked={masked} />
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
        <MonthLink month={monthBefore(month)} rel="prev" />
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

function Posts({ activities, masked }: { activities: ActivityCount[]; masked: boolean }) {
  const sum = (key: 'posts' | 'held' | 'minutes' | 'heldMinutes') =>
    activities.reduce((all, one) => all + one[key], 0)
  const [posts, held] = [sum('posts'), sum('held')]
  const words = `${writeCount(held, 'poste occupé', 'postes occupés')}, ${writeCount(posts - held, 'poste vacant', 'postes vacants')}`
  return (
    <section class="stack">
      <h2>{words}</h2>
      {posts <= 200 && (
        <Bricks
          label={words}
          groups={[
            { kind: 'full', count: held },
            { kind: 'outline', count: posts - held },
          ]}
        />
      )}
      <Table
        caption="Par activité"
        rows={activities}
        columns={[
          { key: 'activity', label: 'Activité', cell: (row) => row.activity || 'Non dite' },
          { key: 'posts', label: 'Postes', num: true, cell: (row) => writeNumber(row.posts) },
          // activity by activity, people at work are few: only those of the structure read how many
          ...(masked
            ? []
            : [
                {
                  key: 'held',
                  label: 'Occupés',
                  num: true,
                  cell: (row: ActivityCount) => writeNumber(row.held),
                },
              ]),
          { key: 'hours', label: 'Heures par semaine', num: true, cell: (row) => writeMinutes(row.minutes) },
          { key: 'etp', label: 'ETP', num: true, cell: (row) => writeNumber(etpOf(row.minutes)) },
        ]}
      />
      <p>
        {typo(
          `En tout, ${writeEtp(sum('minutes'))} Occupés, ${writeEtp(sum('heldMinutes'))} 1 ETP vaut 1\u00A0820 h payées par an.`,
        )}
      </p>
    </section>
  )
}

const writeEtp = (minutes: number) =>
  `${writeMinutes(minutes)} par semaine : ${writeNumber(etpOf(minutes))}\u00A0ETP.`

function People({ people, masked }: { people: MonthCount; masked: boolean }) {
  const write = masked ? maskedCount : writeNumber
  return (
    <Facts
      facts={[
        { label: 'Au travail', value: write(people.present) },
        { label: 'Entrées', value: write(people.entered) },
        { label: 'Renouvellements', value: write(people.renewed) },
        { label: 'Sorties', value: write(people.left) },
      ]}
    />
  )
}
