import { typo, writeCount, writeNumber } from '#platform/i18n'
import { writeMinutes } from '#platform/time'
import { Bricks, Table } from '#platform/ui'
import type { ActivityCount } from './store.ts'
import { etpOf } from '../post.ts'

export function MonthPosts({ activities, masked }: { activities: ActivityCount[]; masked: boolean }) {
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
