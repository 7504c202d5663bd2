import { FileDrop } from '#platform/ui'

type PhotoField = { label: string; hint?: string; error?: string | undefined; kept: boolean }

/** A photograph, taken now or chosen among those of the telephone; the one that came with a refused form is still there. */
export const PhotoField = ({ label, hint, error, kept }: PhotoField) => (
  <FileDrop
    name="photo"
    label={label}
    verb={kept ? 'Changer de photo' : 'Prendre ou choisir une photo'}
    icon="camera"
    hint={kept ? 'Votre photo est gardée.' : hint}
    accept="image/jpeg,image/png,image/webp"
    required={false}
    error={error}
  />
)
