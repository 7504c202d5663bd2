import { typo, writeCount } from '#platform/i18n'
import type { Au, Block, Package } from '../package.ts'
import { TryForm } from '../try-form.tsx'
import { askedWords } from '../words.ts'

const MOST = 200

type Shown = { course: Package; aus: readonly Au[]; blocks: readonly Block[] }

type Part = { rank: number; title: string; block: Block } | { rank: number; title: string; au: Au }

/** Blocks and aus as they stand in each other. A course of a thousand parts shows the first ones. */
export function Outline({ course, aus, blocks }: Shown) {
  const shown = aus.slice(0, MOST)
  return (
    <>
      <Parts parent={null} {...{ course, blocks }} aus={shown} />
      {aus.length > MOST && (
        <p class="muted">{typo(`Et ${writeCount(aus.length - MOST, 'autre partie', 'autres parties')}.`)}</p>
      )}
    </>
  )
}

function Parts({ parent, course, aus, blocks }: Shown & { parent: string | null }) {
  const parts: Part[] = [
    ...blocks
      .filter(({ parentId }) => parentId === parent)
      .map((block) => ({ rank: block.rank, title: block.title, block })),
    ...aus.filter(({ blockId }) => blockId === parent).map((au) => ({ rank: au.rank, title: au.title, au })),
  ].toSorted((a, b) => a.rank - b.rank)
  if (parts.length === 0) return null
  return (
    <ol class="outline">
      {parts.map((part) => (
        <li>
          <b>{typo(part.title)}</b>
          {'au' in part && (
            <>
              <span class="muted"> {askedWords(part.au.asked)}</span>
              {aus.length > 1 && <TryForm {...{ course, au: part.au }} />}
            </>
          )}
          {'block' in part && <Parts parent={part.block.id} {...{ course, aus, blocks }} />}
        </li>
      ))}
    </ol>
  )
}
