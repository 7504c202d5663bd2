import { writeShortDate, writeMinutes } from '#platform/time'
import { Table } from '#platform/ui'
import { Flags } from '../cddis/door.ts'
import type { FiledCddi } from './read-file.ts'
import { kindWords, reasonWords } from '../words.ts'

export const Cddis = ({ cddis, writes }: { cddis: FiledCddi[]; writes: boolean }) =>
  cddis.length === 0 ? (
    <p>Aucun contrat n’est écrit : seule la sortie est connue.</p>
  ) : (
    <Table
      caption="Contrats"
      rows={cddis}
      columns={[
        {
          key: 'post',
          label: 'Poste',
          cell: (row) => (
            <a href={`/insertion/postes/${row.postId}`}>{`${row.postCode}, ${row.postTitle}`}</a>
          ),
        },
        { key: 'from', label: 'Du', cell: (row) => writeShortDate(row.fromDay) },
        { key: 'to', label: 'Au', cell: (row) => writeShortDate(row.toDay) },
        { key: 'hours', label: 'Par semaine', cell: (row) => writeMinutes(row.weeklyMinutes) },
        {
          key: 'kind',
          label: 'Type',
          cell: (row) => [kindWords[row.kind], row.number].filter(Boolean).join(', '),
        },
        { key: 'flags', label: 'À vérifier', cell: Checked },
        ...(writes
          ? [
              {
                key: 'correct',
                label: 'Corriger',
                paper: 'never' as const,
                cell: (row: FiledCddi) => (
                  <a href={`/insertion/contrats/${row.id}/correction`}>
                    Corriger<span class="vh">{` le contrat du ${writeShortDate(row.fromDay)}`}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  )

function Checked({ flags, answers }: FiledCddi) {
  if (flags.length > 0) return <Flags flags={flags} />
  if (answers.length === 0) return <span class="muted">Rien</span>
  return <>{answers.map(({ reason, answeredBy }) => `${reasonWords[reason]} (${answeredBy})`).join(', ')}</>
}
