import { AsWritten, Table } from '#platform/ui'
import type { Typed } from '#platform/web'
import { MOST, type LabelSentences } from './sentences.ts'

export type Counted = { id: string; words: string; hint?: string; count: number }

type CountsOf = { of: Counted[]; label: string; say: LabelSentences; typed?: Typed }

/** How many of each thing, one line each. */
export function CountFields({ of, label, say, typed }: CountsOf) {
  return (
    <Table
      caption={label}
      captionHidden
      rows={of}
      columns={[
        { key: 'what', label, cell: ({ words }) => <AsWritten>{words}</AsWritten> },
        ...(of.some(({ hint }) => hint) ? [{ key: 'hint', label: say.detail, cell: hintOf }] : []),
        {
          key: 'count',
          label: say.howMany,
          cell: ({ id, words, count }) => (
            <div class="field">
              <input
                name={`n-${id}`}
                value={saidIn(typed, id) ?? String(count)}
                inputmode="numeric"
                size={3}
                maxlength={3}
                aria-label={say.howManyOf(words)}
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
