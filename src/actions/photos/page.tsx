import { Empty, ErrorSummary } from '#platform/ui'
import type { Ask } from '#platform/web'
import { managePage } from '../manage-frame.tsx'
import { PhotoForm, type Photos } from './photo-form.tsx'
import { OnePhoto } from './one-photo.tsx'

/** The photographs of an action: each with its description and its consent. */
export function photosPage(c: Ask, words: Photos): Response {
  const { action, photos, errors } = words
  return managePage(
    c,
    { action, tab: 'photos', title: 'Photos', refused: Object.keys(errors).length > 0 },
    <div class="aside">
      <div class="main stack">
        <ErrorSummary errors={errors} />
        {photos.length === 0 && (
          <Empty icon="camera" title="Aucune photo" text="Une bonne photo montre un geste du métier." />
        )}
        <ol class="split">
          {photos.map((photo, at) => (
            <li class="panel stack tight">
              <OnePhoto path={`/actions/${action.slug}/photos/${photo.id}`} photo={photo} first={at === 0} />
            </li>
          ))}
        </ol>
      </div>
      <aside class="side panel stack" aria-label="Ajouter une photo">
        <h2>Ajouter une photo</h2>
        <PhotoForm {...words} />
      </aside>
    </div>,
  )
}
