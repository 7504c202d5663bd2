import { writeCount } from '#platform/i18n'
import { writeShortDate } from '#platform/time'
import { Table } from '#platform/ui'
import { motiveOf, type Exit } from '../exit.ts'
import { nameColumn } from '../frame.tsx'
import type { ListedExit } from './list-store.ts'
import { motiveWords, situationWords } from '../words.ts'
import { CategoryTag, ProofOf } from './exit-tags.tsx'

export const ExitTable = ({ rows }: { rows: ListedExit[] }) => (
  <Table
    caption={writeCount(rows.length, 'sortie')}
    captionHidden
    rows={rows}
    columns={[
      nameColumn,
      { key: 'left', label: 'Sortie', cell: (row) => writeShortDate(row.leftOn) },
      { key: 'category', label: 'Catégorie', cell: (row) => <CategoryTag exit={row} /> },
      { key: 'motive', label: 'Motif', cell: writeMotive },
      { key: 'proof', label: 'Justificatif', desk: true, cell: (row) => <ProofOf exit={row} /> },
      {
        key: 'situation',
        label: '6 mois après',
        desk: true,
        cell: (row) => (row.situation ? situationWords[row.situation] : 'Pas demandé'),
      },
    ]}
  />
)

function writeMotive(exit: Exit): string {
  const motive = motiveOf(exit)
  return motive ? motiveWords[motive] : 'Non dit'
}
