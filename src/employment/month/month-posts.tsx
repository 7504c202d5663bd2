import { SMALLEST_SHOWN } from '#actions'
import { typo, writeCount, writeNumber } from '#platform/i18n'
import { writeMinutes } from '#platform/time'
import { Bricks, Table } from '#platform/ui'
import type { ActivityCount } from './store.ts'
import { etpOf } from '../post.ts'

export function MonthPosts({ activities, masked }: { activities: ActivityCount[]; masked: boolean }) {
  const sum = (key: 'posts' | 'held' | 'minutes' | 'heldMinutes') =>
    activities.reduce((all, one) => all + one[key], 0)
  const [posts, held] = [sum('posts'), sum('held')]
  // a funder is told nothing of fewer than five people
  const few = masked && held < SMALLEST_SHOWN
  const words = few
    ? `${writeCount(posts, 'poste', 'postes')}, moins de ${SMALLEST_SHOWN} occupés`
    : `${writeCount(held, 'poste occupé', 'postes occupés')}, ${writeCount(posts - held, 'poste vacant', 'postes vacants')}`
  return (
    <section class="stack">
      <h2>{words}</h2>
      {posts <= 200 && !few && (
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
          `En tout, ${writeEtp(sum('minutes'))} ${few ? '' : `Occupés, ${writeEtp(sum('heldMinutes'))} `}1 ETP vaut 1\u00A0820 h payées par an.`,
        )}
      </p>
    </section>
  )
}

const writeEtp = (minutes: number) =>
  `${writeMinutes(minutes)} par semaine : ${writeNumber(etpOf(minutes))}\u00A0ETP.`
