import { typo } from '#platform/i18n'
import { Button, Choices, DateField, ErrorSummary, Field, Form, Heading, type Errors } from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import type { Article, Photo } from '../edition.ts'
import { editorWords } from '../access.ts'
import { photoAddress } from '../bulletin/door.ts'

type Words = { here: string; article: Article; photo: Photo; typed: Typed; errors?: Errors }

/** What is said of one photo, and the way to take it out. */
export function photoPage(c: Ask, { here, article, photo, typed, errors }: Words): Response {
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

/** Everything that printing asks of a photo. */
export function PhotoFields({ typed, errors }: { typed: Typed; errors: Errors }) {
  const of = (name: string) => {
    const error = errors[name]
    return { name, value: String(typed[name] ?? ''), ...(error ? { error } : {}) }
  }
  return (
    <>
      <Field
        {...of('description')}
        label="Description"
        hint="Ce que voit quelqu’un qui la regarde : on la lira à voix haute"
        maxlength={300}
      />
      <Field {...of('caption')} label="Légende" maxlength={200} required={false} />
      <Choices
        {...of('consent')}
        legend="Accord des personnes"
        options={[
          { value: 'nobody on it', label: 'Personne ne s’y reconnaît' },
          { value: 'signed', label: 'Accord signé', hint: 'Donnez le jour' },
        ]}
      />
      <DateField {...of('consentOn')} label="Accord signé le" required={false} />
    </>
  )
}

export const typedPhoto = ({ description, caption, consent, consentOn }: Photo): Typed => ({
  description,
  caption,
  consent: consent ?? '',
  consentOn: consentOn ?? '',
})
