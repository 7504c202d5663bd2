import type { Figure } from '#actions'
import type { Article } from '../article.ts'
import type { Frozen } from '../edition.ts'
import { isHeadcount } from '../figures/door.ts'
import { referencesIn, type Block } from '../markup.ts'
import type { Photo } from '../photo.ts'

/** The figures to draw beside an article: those its text calls. A count of everybody is drawn only when it is alone. */
export function figuresBeside(
  { chapo, body }: Pick<Article, 'chapo' | 'body'>,
  { figures }: Frozen,
): Figure[] {
  const called = referencesIn(chapo, body).flatMap((text) => figures[text] ?? [])
  const shares = called.filter((figure) => !isHeadcount(figure))
  return shares.length > 0 ? shares : called
}

/** The blocks with the photos between them, spread evenly after paragraphs: a photo never cuts a title from its text. */
export function withPhotos(blocks: Block[], photos: Photo[]): (Block | Photo)[] {
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph').length
  const step = Math.max(1, Math.floor(paragraphs / (photos.length + 1)))
  const left = [...photos]
  let seen = 0
  const laid = blocks.flatMap((block) => {
    if (block.kind === 'title') return [block]
    const photo = ++seen % step === 0 ? left.shift() : undefined
    return photo ? [block, photo] : [block]
  })
  return [...laid, ...left]
}
