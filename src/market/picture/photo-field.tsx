import { FileDrop, smallPicture } from '#platform/ui'
import type { PictureId } from '../ids.ts'
import { shelfSentences } from '../keeping/door.ts'
import { useSaid } from '../words/door.ts'

type PhotoField = { label: string; hint?: string; error?: string | undefined; kept: PictureId | null }

/** A photograph, taken now or chosen among those of the telephone; the one that came with a refused form is still there, and shown. */
export function PhotoField({ label, hint, error, kept }: PhotoField) {
  const { say } = useSaid(shelfSentences)
  return (
    <FileDrop
      name="photo"
      label={label}
      verb={kept ? say.form.changePhoto : say.form.takePhoto}
      icon="camera"
      hint={kept ? say.form.photoKept : hint}
      accept="image/jpeg,image/png,image/webp"
      required={false}
      error={error}
    >
      {kept && <img class="thumb" src={smallPicture(`/marche/photos/${kept}`)} alt={say.form.keptPhoto} />}
    </FileDrop>
  )
}
