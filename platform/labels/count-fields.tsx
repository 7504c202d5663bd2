import { Table } from '#platform/ui'
import type { Typed } from '#platform/web'

/** The most labels in one go: some fifty sheets. */
const MOST = 1000

export type Counted = { id: string; words: string; hint?: string; count: number }

/** How many of each thing, one line each. */
export function CountFields({ of, label, typed }: { of: Counted[]; label: string; typed?: Typed }) {
  return (
    <Table
      caption={label}
      captionHidden
      rows={of}
      columns={[
        { key: 'what', label, cell: ({ words }) => words },
        ...(of.some(({ hint }) => hint) ? [{ key: 'hint', label: 'Détail', cell: hintOf }] : []),
        {
          key: 'count',
          label: 'Combien',
          cell: ({ id, words, count }) => (
            <div class="field">
              <input
                name={`n-${id}`}
                value={saidIn(typed, id) ?? String(count)}
                inputmode="numeric"
                size={3}
                maxlength={3}
                aria-label={`Combien d’étiquettes : ${words}`}
              />
            </div>
          ),
        },
      ]}
    />
  )
}

const hintOf = ({ hint }: Counted) => hint ?? ''

function saidIn(typed: Typed | undefined, id: string): string | undefined {
  const said = typed?.[`n-${id}`]
  return typeof said === 'string' ? said : undefined
}

/** What `CountFields` said, by id: each thing as often as asked, nothing else; undefined where a count is not one, or all are too many. */
export function countsIn(typed: Typed, ids: readonly string[]): Map<string, number> | undefined {
  const said = ids.map((id) => [id, saidIn(typed, id)?.trim() ?? ''] as const)
  if (said.some(([, text]) => !/^\d{0,3}$/.test(text))) return undefined
  const counts = new Map(said.map(([id, text]) => [id, Number(text || 0)]))
  return [...counts.values()].reduce((sum, one) => sum + one, 0) <= MOST ? counts : undefined
}

/** What is said beside counts that cannot be printed. */
export const COUNTS_UNREAD = `Écrivez des nombres entiers, ${MOST} étiquettes au plus en tout.`
export const NOTHING_COUNTED = 'Dites combien d’étiquettes il faut, pour un produit au moins.'
