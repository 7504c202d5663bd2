import { typo, writeCount } from '#platform/i18n'
import type { Au, Block } from '../package.ts'
import { askedWords } from '../words.ts'

const MOST = 200

type Part = { rank: number; title: string; block: Block } | { rank: number; title: string; au: Au }

/** Blocks and aus as they stand in each other. A course of a thousand parts shows the first ones. */
export function Outline({ aus, blocks }: { aus: readonly Au[]; blocks: readonly Block[] }) {
  const shown = aus.slice(0, MOST)
  return (
    <>
      <Parts parent={null} aus={shown} blocks={blocks} />
      {aus.length > MOST && (
        <p class="muted">{typo(`Et ${writeCount(aus.length - MOST, 'autre partie', 'autres parties')}.`)}</p>
      )}
    </>
  )
}

function Parts({
  parent,
  aus,
  blocks,
}: {
  parent: string | null
  aus: readonly Au[]
  blocks: readonly Block[]
}) {
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
          {'au' in part && <span class="muted"> {askedWords(part.au.asked)}</span>}
          {'block' in part && <Parts parent={part.block.id} aus={aus} blocks={blocks} />}
        </li>
      ))}
    </ol>
  )
}
