import { AsWritten, Table, Tag, type TagKind } from '#platform/ui'
import { capital } from '#platform/i18n'
import type { AllergenState, AllergenStatement } from '../allergen.ts'
import { productSentences, useSaid } from '../words/door.ts'

const states: { state: AllergenState; kind: TagKind; icon?: 'info' | 'question' }[] = [
  { state: 'contains', kind: 'late' },
  { state: 'may contain', kind: 'wait', icon: 'info' },
  { state: 'absent', kind: 'ok' },
  { state: 'not said', kind: 'none', icon: 'question' },
]

/** The fourteen, by what was said of each, with who said it and when. */
export function AllergenTable({ statement }: { statement: AllergenStatement | null }) {
  const { say, goods, write } = useSaid(productSentences)
  const rows = states
    .map((one) => ({ ...one, words: goods.inState(statement, one.state) }))
    .filter((one) => one.words.length > 0)
  return (
    <Table
      caption={say.allergens}
      captionHidden
      columns={[
        { key: 'which', label: say.allergen, cell: (row) => capital(write.list(row.words)) },
        {
          key: 'state',
          label: say.thisProduct,
          all: true,
          cell: (row) => (
            <Tag kind={row.kind} icon={row.icon}>
              {say.states[row.state]}
            </Tag>
          ),
        },
        {
          key: 'who',
          label: say.whoSays,
          all: true,
          cell: (row) =>
            row.state === 'not said' || !statement ? (
              say.nobodyYet
            ) : (
              <>
                <AsWritten>{capital(statement.by)}</AsWritten>
                {write.comma}
                {write.date(statement.on)}
              </>
            ),
        },
      ]}
      rows={rows}
    />
  )
}
