import { typo } from '#platform/i18n'
import { Button, ErrorSummary, Form, Heading, type Errors } from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import { editorWords } from '../access.ts'
import type { Article } from '../article.ts'
import { photoAddress } from '../bulletin/door.ts'
import type { Photo } from '../photo.ts'
import { PhotoFields } from './photo-fields.tsx'

type PhotoPage = { here: string; article: Article; photo: Photo; typed: Typed; errors?: Errors }

/** What is said of one photo, and the way to take it out. */
export function photoPage(c: Ask, { here, article, photo, typed, errors }: PhotoPage): Response {
  return (errors ? refusedPage : page)(
    c,
    { ...editorWords('Une photo de l’article'), refused: errors !== undefined },
    <div class="stack loose">
      <Heading over={typo(article.title)} title="Une photo de l’article" />
      <div class="duo">
        <img class="photo" src={photoAddress(photo)} alt={typo(photo.description)} width={240} height={160} />
        <Form action={`${here}/photos/${photo.id}`}>
          <ErrorSummary errors={errors ?? {}} />
          <PhotoFields typed={typed} errors={errors ?? {}} />
          <p class="row">
            <Button>Enregistrer</Button>
            <Button kind="quiet" icon="bin" name="remove" value="oui">
              Retirer de l’article
            </Button>
          </p>
        </Form>
      </div>
      <p>
        <a href={here}>Retour à l’article</a>
      </p>
    </div>,
  )
}
