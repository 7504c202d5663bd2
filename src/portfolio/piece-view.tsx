import { inWidths, LinkButton } from '#platform/ui'
import type { Piece } from './evidence.ts'

/** A picture, a voice, a film as it is; a document behind its name. `at`: the address under which the reader opens it. */
export function PieceView({ at, piece, open }: { at: string; piece: Piece; open: string }) {
  const src = `${at}/fichiers/${piece.id}`
  if (piece.kind === 'image')
    return <img class="photo whole" {...inWidths(src)} alt="" width={640} height={480} loading="lazy" />
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- what somebody brought, as it is
  if (piece.kind === 'audio') return <audio controls preload="none" src={src} />
  const poster = piece.pictureFileId ? `${src}?largeur=640` : undefined
  const size = { width: 640, height: 360 }
  if (piece.kind === 'video')
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- the same; a tutorial has captions
    return <video controls playsinline preload="metadata" src={src} poster={poster} {...size} />
  return (
    <p>
      <LinkButton kind="quiet" icon="sheet" href={src}>
        {`${open} ${piece.name}`}
      </LinkButton>
    </p>
  )
}
