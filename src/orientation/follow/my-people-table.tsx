import { writeCount } from '#platform/i18n'
import { writeShortDate } from '#platform/time'
import { Empty, Table } from '#platform/ui'
import { type Listed, Silence, StateTag, endWords, nameOf } from '../listing/door.ts'
import type { MyPeople } from './my-people.ts'

export function PeopleTable({ rows, now }: { rows: Listed[]; now: Date }) {
  return (
    <Table
      caption={writeCount(rows.length, 'personne')}
      captionHidden
      rows={rows}
      columns={[
        { key: 'name', label: 'Nom', cell: (row) => <a href={`/orientation/${row.id}`}>{nameOf(row)}</a> },
        { key: 'state', label: 'Où elle en est', cell: (row) => <StateTag {...row} /> },
        { key: 'silence', label: 'Dernier mouvement', cell: (row) => <Silence row={row} now={now} /> },
        { key: 'end', label: 'Groupe ou motif', desk: true, cell: endWords },
        { key: 'action', label: 'Action', desk: true, cell: (row) => row.actionTitle },
        {
          key: 'on',
          label: 'Positionnée le',
          desk: true,
          cell: (row) => <span class="n">{writeShortDate(row.positionedOn)}</span>,
        },
      ]}
    />
  )
}

export function Nobody({ filter, mayPropose }: Pick<MyPeople, 'filter' | 'mayPropose'>) {
  if (filter.search || filter.name)
    return <Empty icon="search" title="Personne ne correspond" text="Changez le nom ou le filtre." />
  return (
    <Empty
      icon="people"
      title="Vous n’avez encore proposé personne"
      text={
        mayPropose
          ? 'Les personnes que vous positionnez arrivent ici, avec ce qu’elles deviennent.'
          : 'Celles que d’autres proposent sont dans chaque action.'
      }
    />
  )
}
