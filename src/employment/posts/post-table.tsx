import { writeCount } from '#platform/i18n'
import { writeMinutes } from '#platform/time'
import { Table } from '#platform/ui'
import type { ListedPost } from './listed-post.ts'
import type { Inside } from '../reach.ts'
import { POSTS } from './post-query.ts'
import { HeldTag, HolderName } from './post-holding.tsx'

export function PostTable({ rows, seat }: { rows: ListedPost[]; seat: Inside['seat'] }) {
  return (
    <Table
      caption={writeCount(rows.length, 'poste')}
      captionHidden
      rows={rows}
      columns={[
        { key: 'code', label: 'Poste', cell: (row) => <a href={`${POSTS}/${row.id}`}>{row.code}</a> },
        { key: 'title', label: 'Emploi', cell: (row) => `${row.title} (${row.rome})` },
        { key: 'hours', label: 'Par semaine', cell: (row) => writeMinutes(row.weeklyMinutes) },
        { key: 'state', label: 'État', cell: HeldTag },
        { key: 'who', label: 'Par qui', cell: (row) => <HolderName holding={row.holding} seat={seat} /> },
        {
          key: 'supervisor',
          label: 'Encadrement',
          desk: true,
          cell: (row) => row.supervisorName ?? 'Non dit',
        },
        { key: 'activity', label: 'Activité', desk: true, cell: (row) => row.activity },
      ]}
    />
  )
}
