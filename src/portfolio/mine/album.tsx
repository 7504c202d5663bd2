import { Tag } from '#platform/ui'
import { speak, writerIn, type Ask } from '#platform/web'
import { answerSentences } from '../answers/door.ts'
import { looksOf, type Evidence } from '../evidence.ts'
import type { EvidenceId } from '../ids.ts'
import { Leaf } from '../leaf.tsx'
import { PORTFOLIO } from '../portfolio.ts'
import { SeenTags, type Answers, type SeenBy } from '../shown/door.ts'
import type { MineSentences } from './sentences.fr.ts'

type Props = {
  c: Ask
  say: MineSentences
  all: readonly Evidence[]
  shown: ReadonlyMap<EvidenceId, readonly SeenBy[]>
  answers: Answers
  answered: ReadonlyMap<EvidenceId, number>
}

/** What somebody has gathered, as an album: a picture, its name, what it is, its day, who sees it, and that it was answered. */
export const Album = ({ c, say, all, shown, answers, answered }: Props) => (
  <ul class="album">
    {all.map((one) => (
      <li class={one === all.find(isFilm) ? 'large' : undefined}>
        <Leaf at={`${PORTFOLIO}/${one.id}`} evidence={one} words={say.looks} write={writerIn(c)}>
          <span>
            <SeenTags {...{ c, answers }} evidence={one} by={shown.get(one.id) ?? []} />
          </span>
          <Answered c={c} count={answered.get(one.id) ?? 0} />
        </Leaf>
      </li>
    ))}
  </ul>
)

const isFilm = (one: Evidence): boolean => looksOf(one) === 'video'

const Answered = ({ c, count }: { c: Ask; count: number }) =>
  count === 0 ? null : (
    <span>
      <Tag kind="wait" icon="mail">
        {speak(c, answerSentences).tag(count)}
      </Tag>
    </span>
  )
