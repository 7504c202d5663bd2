import { writerIn, type Ask } from '#platform/web'
import { Icon, inWidths } from '#platform/ui'
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
    ? inWidths(`${at}/fichiers/${cover.id}`)
    : { src: drawingOf({ looks, title: evidence.title, room: evidence.origin?.room }) }
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
