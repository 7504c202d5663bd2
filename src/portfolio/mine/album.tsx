import { Tag } from '#platform/ui'
import { speak, writerIn, type Ask } from '#platform/web'
import type { Evidence } from '../evidence.ts'
import type { EvidenceId } from '../ids.ts'
import { Leaf } from '../leaf.tsx'
import { PORTFOLIO } from '../portfolio.ts'
import { shownSentences, type SeenBy } from '../shown/door.ts'
import type { MineSentences } from './sentences.fr.ts'

type Props = {
  c: Ask
  say: MineSentences
  all: readonly Evidence[]
  shown: ReadonlyMap<EvidenceId, readonly SeenBy[]>
}

/** What somebody has gathered, as an album: a picture, its name, what it is, its day, who sees it. */
export const Album = ({ c, say, all, shown }: Props) => (
  <ul class="album">
    {all.map((one) => (
      <li>
        <Leaf at={`${PORTFOLIO}/${one.id}`} evidence={one} words={say.looks} write={writerIn(c)}>
          <Seen c={c} by={shown.get(one.id) ?? []} />
        </Leaf>
      </li>
    ))}
  </ul>
)

function Seen({ c, by }: { c: Ask; by: readonly SeenBy[] }) {
  const { tag } = speak(c, shownSentences)
  return (
    <span>
      {by.length === 0 ? (
        <Tag kind="none" icon="lock">
          {tag.own}
        </Tag>
      ) : (
        <Tag kind="ok" icon="eye">
          {by.includes('jury') ? tag.jury : tag.shown}
        </Tag>
      )}
    </span>
  )
}
