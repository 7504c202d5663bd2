import type { ComponentChildren } from 'preact'
import type { Writer } from '#platform/languages'
import { Icon, inWidths, smallPicture } from '#platform/ui'
import { coverOf, looksOf, type Evidence, type Looks } from './evidence.ts'
import { drawingOf, onTitle } from './portfolio.ts'

type LeafProps = {
  /** Where it opens, and under which address its files are sent to this reader. */
  at: string
  evidence: Evidence
  words: Record<Looks, string>
  write: Writer
  /** Who sees it: drawn above its name, read after it. */
  children?: ComponentChildren
}

/** An evidence in an album: a picture, its name, what it is, its day. */
export function Leaf({ at, evidence, words, write, children }: LeafProps) {
  const looks = looksOf(evidence)
  const cover = coverOf(evidence)
  const picture = cover
    ? pictureOf(`${at}/fichiers/${cover.id}`, cover.kind)
    : { src: drawingOf({ looks, title: evidence.title, origin: evidence.origin }) }
  return (
    <a class="leaf" href={at}>
      <img class="photo" {...picture} alt="" width={240} height={160} loading="lazy" />
      <span class="told">
        <b {...onTitle(evidence)}>{evidence.title}</b>
        <span class="small muted">
          {looks === 'proven' && <Icon name="check" />}
          {words[looks]}
          {write.comma}
          {write.date(evidence.happenedOn)}
        </span>
        {children}
      </span>
    </a>
  )
}

/** A film without a width is a film. */
const pictureOf = (src: string, kind: string) =>
  kind === 'image' ? inWidths(src) : { src: smallPicture(src) }
