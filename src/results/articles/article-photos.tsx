import { typo } from '#platform/i18n'
import { Button, ErrorSummary, FileDrop, Form, Select, Tag, type Errors } from '#platform/ui'
import type { Typed } from '#platform/web'
import type { Id } from '#platform/id'
import { drawings } from './drawing.ts'
import type { Photo } from '../photo.ts'
import { photoAddress } from '../bulletin/door.ts'
import { PhotoFields } from './photo-fields.tsx'

type PhotosProps = {
  here: string
  photos: Photo[]
  ofAction: { id: string; description: string }[]
  freshId: Id
  typed: Typed
  errors?: Errors | undefined
}

/** The photos of an article, with what is still missing to print them; then a new one. */
export function ArticlePhotos({ here, photos, ofAction, freshId, typed, errors }: PhotosProps) {
  return (
    <section class="stack" aria-labelledby="photos">
      <h2 id="photos">Photos et dessins</h2>
      <ul class="split">
        {photos.map((photo) => (
          <li class="panel stack tight">
            <img
              class="photo"
              src={photoAddress(photo)}
              alt={typo(photo.description)}
              width={240}
              height={160}
            />
            <p>{photo.description ? typo(photo.description) : <Tag kind="late">À décrire</Tag>}</p>
            {photo.consent === null && (
              <p>
                <Tag kind="late">Accord à noter</Tag>
              </p>
            )}
            <a href={`${here}/photos/${photo.id}`}>
              Décrire ou retirer
              <span class="vh">{` : ${typo(photo.description || 'photo sans description')}`}</span>
            </a>
          </li>
        ))}
      </ul>
      <Form action={`${here}/photos`} files label="Ajouter une photo ou un dessin">
        <h3>Ajouter une photo ou un dessin</h3>
        <ErrorSummary errors={errors ?? {}} />
        <input type="hidden" name="id" value={freshId} />
        <FileDrop
          name="photo"
          label="La photo"
          verb="Choisir une photo"
          accept="image/jpeg,image/png,image/webp"
          {...(errors?.['photo'] ? { error: errors['photo'] } : {})}
        />
        {ofAction.length > 0 && (
          <Select
            name="shown"
            label="Ou une photo de l’action"
            options={ofAction.map(({ id, description }) => ({ value: id, label: description }))}
            empty="Aucune photo"
          />
        )}
        <Select
          name="drawing"
          label="Ou un dessin de la maison"
          options={drawings.map(({ name, label }) => ({ value: name, label }))}
          empty="Aucun dessin"
        />
        <PhotoFields typed={errors ? typed : {}} errors={errors ?? {}} />
        <Button kind="quiet" icon="plus">
          Ajouter à l’article
        </Button>
      </Form>
    </section>
  )
}
