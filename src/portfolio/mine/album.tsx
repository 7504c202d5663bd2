import { writerIn, type Ask } from '#platform/web'
import { Icon, inWidths, smallPicture } from '#platform/ui'
import { coverOf, looksOf, type Evidence } from '../evidence.ts'
import { drawingOf, onTitle, PORTFOLIO } from '../portfolio.ts'
import type { MineSentences } from './sentences.fr.ts'

type Props = { c: Ask; say: MineSentences; all: readonly Evidence[] }

/** What somebody has gathered, as an album: a picture, its name, what it is, its day. */
export const Album = (props: Props) => (
  <ul class="album">
    {props.all.map((one) => (
      <li>
        <Leaf {...props} evidence={one} />
      </li>
    ))}
  </ul>
)

function Leaf({ c, say, evidence }: Props & { evidence: Evidence }) {
  const looks = looksOf(evidence)
  const cover = coverOf(evidence)
  const at = `${PORTFOLIO}/${evidence.id}`
  const picture = cover
    ? pictureOf(`${at}/fichiers/${cover.id}`, cover.kind)
    : { src: drawingOf(looks, evidence.origin?.room) }
  return (
    <a class="leaf" href={at}>
      <img class="photo" {...picture} alt="" width={240} height={160} loading="lazy" />
      <b {...onTitle(evidence)}>{evidence.title}</b>
      <span class="small muted">
        {looks === 'proven' && <Icon name="check" />}
        {say.looks[looks]}
        {writerIn(c).comma}
        {writerIn(c).date(evidence.happenedOn)}
      </span>
    </a>
  )
}

/** A film without a width is a film. */
const pictureOf = (src: string, kind: string) =>
  kind === 'image' ? inWidths(src) : { src: smallPicture(src) }
