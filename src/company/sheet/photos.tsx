import { Button, Choices, FileDrop, Form, Photo, type Errors } from '#platform/ui'
import type { ServicePhotoId } from '../ids.ts'
import type { ServicePhoto } from '../service.ts'
import { french as say } from './sentences.fr.ts'

type Props = { here: string; photos: ServicePhoto[]; freshId: ServicePhotoId; errors: Errors }

/** The work before and after, and the form that adds a photo. */
export const PhotosPart = ({ here, photos, freshId, errors }: Props) => (
  <section class="panel stack">
    <h2>{say.photos}</h2>
    <p>{say.photosLead}</p>
    {photos.length > 0 && (
      <div class="pair">
        {photos.map((photo) => (
          <Photo
            src={`${here}/photos/${photo.id}`}
            alt={say.photoOf[photo.moment]}
            caption={say.moments[photo.moment]}
          />
        ))}
      </div>
    )}
    <Form action={`${here}/photos`} files>
      <input type="hidden" name="id" value={freshId} />
      <Choices
        name="moment"
        legend={say.when}
        value={photos.some(({ moment }) => moment === 'before') ? 'after' : 'before'}
        options={(['before', 'after'] as const).map((value) => ({ value, label: say.moments[value] }))}
      />
      <FileDrop
        name="photo"
        label={say.photo}
        verb={say.takePhoto}
        gallery={say.choosePhoto}
        icon="camera"
        accept="image/jpeg,image/png,image/webp"
        capture="environment"
        {...(errors['photo'] ? { error: errors['photo'] } : {})}
      />
      <Button kind="quiet" wide>
        {say.keepPhoto}
      </Button>
    </Form>
  </section>
)
