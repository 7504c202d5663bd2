import { randomUUID } from 'node:crypto'
import { writeDate } from '#platform/time'
import {
  Button,
  Choices,
  DateField,
  Empty,
  ErrorSummary,
  FileDrop,
  Form,
  Photo,
  TextArea,
  type Errors,
} from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import type { Action } from '../action.ts'
import type { PhotoRefusal } from './add-photo.ts'
import { managePage } from '../manage-frame.tsx'
import type { ActionPhoto } from './photo.ts'

export const photoSentences = {
  'empty file': 'Ce fichier est vide.',
  'too large': 'Cette photo est trop lourde : 20 Mo au plus.',
  'not an accepted kind': 'Ce fichier n’est pas une photo. Envoyez un JPEG, un PNG ou un WebP.',
  'unreadable picture': 'Cette photo est abîmée : elle ne s’ouvre pas.',
  'file gone': 'La photo ne nous est pas arrivée. Recommencez.',
} satisfies Record<PhotoRefusal, string>

type Words = { action: Action; photos: ActionPhoto[]; typed: Typed; errors: Errors }

/** The photographs of an action: each with its description and its consent. */
export function photosPage(c: Ask, words: Words): Response {
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

function OnePhoto({ path, photo, first }: { path: string; photo: ActionPhoto; first: boolean }) {
  return (
    <>
      <Photo src={path} alt={photo.description} width={photo.width} height={photo.height} />
      <p>{photo.description}</p>
      <p class="muted">
        {photo.consentOn ? `Accord signé le ${writeDate(photo.consentOn)}` : 'Personne n’est reconnaissable'}
      </p>
      <div class="row">
        {!first && (
          <form method="post" action={`${path}/monter`}>
            <Button kind="quiet" label={`Montrer avant : ${photo.description}`}>
              Montrer avant
            </Button>
          </form>
        )}
        <form method="post" action={`${path}/retirer`}>
          <Button kind="quiet" icon="bin" label={`Retirer : ${photo.description}`}>
            Retirer
          </Button>
        </form>
      </div>
    </>
  )
}

function PhotoForm({ action, typed, errors }: Words) {
  const text = (name: string) => String(typed[name] ?? '')
  return (
    <Form action={`/actions/${action.slug}/photos`} files>
      <input type="hidden" name="id" value={text('id') || randomUUID()} />
      <FileDrop
        name="photo"
        label="La photo"
        hint="Le lieu enregistré dans la photo est effacé."
        icon="camera"
        accept="image/jpeg,image/png,image/webp"
        error={errors['photo']}
      />
      <TextArea
        name="description"
        label="Ce qu’on voit"
        hint="Pour les personnes qui ne voient pas l’image."
        rows={2}
        value={text('description')}
        error={errors['description']}
      />
      <Choices
        name="consent"
        legend="Peut-on reconnaître quelqu’un ?"
        options={[
          { value: 'nobody on it', label: 'Non, personne' },
          { value: 'signed', label: 'Oui, et chaque personne a signé son accord' },
        ]}
        value={text('consent')}
        error={errors['consent']}
      />
      <DateField
        name="consentOn"
        label="Accord signé le"
        required={false}
        value={text('consentOn')}
        error={errors['consentOn']}
      />
      <Button>Ajouter la photo</Button>
    </Form>
  )
}
