import { writeDate } from '#platform/time'
import { Table, Tag, type TagKind } from '#platform/ui'
import { capital, writeList } from '#platform/i18n'
import type { AllergenState, AllergenStatement } from '../allergen.ts'
import { inState } from '../sale-words.ts'

const states: { state: AllergenState; label: string; kind: TagKind; icon?: 'info' | 'question' }[] = [
  { state: 'contains', label: 'Contient', kind: 'late' },
  { state: 'may contain', label: 'Peut contenir', kind: 'wait', icon: 'info' },
  { state: 'absent', label: 'N’en contient pas', kind: 'ok' },
  { state: 'not said', label: 'Pas encore dit', kind: 'none', icon: 'question' },
]

/** The fourteen, by what was said of each, with who said it and when. */
export function AllergenTable({ statement }: { statement: AllergenStatement | null }) {
  const rows = states
    .map((one) => ({ ...one, words: inState(statement, one.state) }))
    .filter((one) => one.words.length > 0)
  return (
    <Table
      caption="Allergènes"
      captionHidden
      columns={[
        { key: 'which', label: 'Allergène', cell: (row) => capital(writeList(row.words)) },
        {
          key: 'state',
          label: 'Ce produit',
          all: true,
          cell: (row) => (
            <Tag kind={row.kind} icon={row.icon}>
              {row.label}
            </Tag>
          ),
        },
        {
          key: 'who',
          label: 'Qui le dit',
          all: true,
          cell: (row) =>
            row.state === 'not said' || !statement
              ? 'Personne encore'
              : `${capital(statement.by)}, ${writeDate(statement.on)}`,
        },
      ]}
      rows={rows}
    />
  )
}
