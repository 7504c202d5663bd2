import { writeDate } from '#platform/time'
import { Table } from '#platform/ui'
import type { ActionResults, GroupResults } from './compute-figures.ts'
import { shortName, writeInSentence } from './words.ts'

/** Each group of an action on a line that leads to its own page, with the figures that are counted group by group. */
export function GroupTable({ results, groups }: { results: ActionResults; groups: GroupResults[] }) {
  const byGroup = results.figures.filter(({ key }) => !results.whole.includes(key))
  const keys = byGroup.map((figure) => ({ key: figure.key, label: shortName(figure) }))
  return (
    <Table
      caption="Groupe par groupe"
      columns={[
        {
          key: 'group',
          label: 'Groupe',
          cell: (group: GroupResults) => (
            <a href={`/resultats/${results.slug}/${group.slug}`}>{group.title}</a>
          ),
        },
        { key: 'ends', label: 'Fin', cell: (group) => writeDate(group.endsOn) },
        ...keys.map(({ key, label }) => ({
          key,
          label,
          num: true,
          cell: (group: GroupResults) => inTable(group, key),
        })),
      ]}
      rows={groups}
    />
  )
}

function inTable(group: GroupResults, key: string): string {
  const figure = group.figures.find((counted) => counted.key === key)
  return figure ? writeInSentence(figure) : 'Pas compté'
}
