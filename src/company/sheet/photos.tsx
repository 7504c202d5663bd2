import { Button, Choices, fieldId, Form, Photo, type Errors } from '#platform/ui'
import type { Typed } from '#platform/web'
import type { ServicePhotoId } from '../ids.ts'
import type { ServicePhoto } from '../service.ts'
import type { SheetSentences } from './sentences.fr.ts'
import { PhotoField, waits, type CompanySentences } from '../screen/door.ts'

type Props = {
  here: string
  photos: ServicePhoto[]
  mayDrop: (photo: ServicePhoto) => boolean
  freshId: ServicePhotoId
  errors: Errors
  typed: Typed
  say: SheetSentences
  common: CompanySentences
}

/** The work before and after, and the form that adds a photo. */
export const PhotosPart = ({ here, photos, mayDrop, freshId, errors, typed, say, common }: Props) => (
  <section class="panel stack" id={fieldId('photos')} tabIndex={-1}>
    <h2>{say.photos}</h2>
    <p>{say.photosLead}</p>
    {photos.length > 0 && (
      <div class="pair">
        {photos.map((photo) => (
          <div class="stack tight">
            <Photo
              src={`${here}/photos/${photo.id}`}
              alt={say.photoOf[photo.moment]}
              caption={say.moments[photo.moment]}
            />
            {mayDrop(photo) && (
              <form method="post" action={`${here}/photos/${photo.id}/retirer`}>
                <Button kind="quiet" icon="bin" label={say.photoAway(say.photoOf[photo.moment])}>
                  {say.takeAway}
                </Button>
              </form>
            )}
          </div>
        ))}
      </div>
    )}
    <Form
      action={`${here}/photos`}
      files
      waits={{ ...waits(say.photo, here), 'data-none-says': common.photoMissing, 'data-again': 'after' }}
    >
      <input type="hidden" name="act" value={freshId} />
      <Choices
        name="moment"
        legend={say.when}
        value={typed['moment'] ?? (photos.some(({ moment }) => moment === 'before') ? 'after' : 'before')}
        options={(['before', 'after'] as const).map((value) => ({ value, label: say.moments[value] }))}
      />
      <PhotoField label={say.photo} error={errors['photo']} common={common} />
      <Button kind="quiet" wide>
        {common.keepPhoto}
      </Button>
    </Form>
  </section>
)
