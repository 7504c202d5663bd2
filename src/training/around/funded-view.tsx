import { typo, writeCount } from '#platform/i18n'
import { writeDate, writeMinutes } from '#platform/time'
import { Empty, Table } from '#platform/ui'
import { writeShare, type GroupGauge } from '../hours/door.ts'
import { halfDays } from './people-view.tsx'
import type { Funded, FundedGroup } from './read-funded.ts'

/** An action and the gauges of its groups, for who funds it. */
export const FundedAction = ({ funded: { action, groups } }: { funded: Funded }) => (
  <section class="stack" aria-label={action.title}>
    <h2>
      <a href={`/actions/${action.slug}`}>{action.title}</a>
    </h2>
    {groups.length === 0 ? (
      <Empty
        icon="calendar"
        title="Aucun groupe n’a commencé"
        text="Les heures arrivent avec le premier groupe."
      />
    ) : (
      <Table
        caption="Heures à distance validées, groupe par groupe"
        rows={groups}
        columns={[
          {
            key: 'group',
            label: 'Groupe',
            cell: ({ group }) =>
              typo(`${group.title}, du ${writeDate(group.startsOn)} au ${writeDate(group.endsOn)}`),
          },
          {
            key: 'people',
            label: 'Stagiaires',
            num: true,
            cell: told((gauge) => writeCount(gauge.trainees.length, 'personne')),
          },
          {
            key: 'hours',
            label: 'Validées sur prévues',
            num: true,
            cell: told(
              ({ group }) => `${writeMinutes(group.creditedMinutes)} sur ${writeMinutes(group.done)}`,
            ),
          },
          {
            key: 'share',
            label: 'Part à ce jour',
            num: true,
            cell: told((gauge, goal) =>
              goal === null
                ? writeShare(gauge.group.share)
                : typo(`${writeShare(gauge.group.share)}, il faut ${goal} %`),
            ),
          },
          {
            key: 'forecast',
            label: 'À ce rythme, à la fin',
            num: true,
            cell: told((gauge) => writeShare(gauge.group.forecast)),
          },
          {
            key: 'absences',
            label: 'Absences à ce jour',
            num: true,
            cell: (one) =>
              one.gauge === 'masked' || one.absences === 'few' ? 'Non dit' : halfDays(one.absences),
          },
        ]}
      />
    )}
  </section>
)

const told =
  (cell: (gauge: GroupGauge, goal: number | null) => string) =>
  (one: FundedGroup): string =>
    one.gauge === 'masked' ? 'Non dit' : cell(one.gauge, 'goal' in one ? one.goal : null)
