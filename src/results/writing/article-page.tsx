import { typo } from '#platform/i18n'
import {
  Button,
  ErrorSummary,
  Field,
  Form,
  Heading,
  LinkButton,
  Table,
  TextArea,
  type Errors,
} from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import { numberOf, type Article, type Edition, type Photo } from '../edition.ts'
import { editorWords } from '../access.ts'
import { Refused } from './list-page.tsx'
import { writeInSentence, type Referenced } from '../figures/door.ts'
import { typedArticle } from './forms.ts'
import { ArticlePhotos } from './article-photos.tsx'

export type ArticleWords = {
  edition: Edition
  article: Article
  photos: Photo[]
  /** The photos of the action itself. */
  ofAction: { id: string; description: string }[]
  figures: Referenced[]
  freshId: string
  typed: Typed
  errors?: Errors
  /** When the photo form was refused: then `typed` is its own. */
  photoWrong?: Errors
  /** A sentence about the whole page. */
  refused?: string
}

/** An article being written: its text, the figures it may call with today's values, its photos. */
export function articlePage(c: Ask, words: ArticleWords): Response {
  const { edition, article, errors = {}, refused } = words
  const wrong = [words.errors, words.photoWrong, refused].some((one) => one !== undefined)
  const here = `/bulletin/redaction/${edition.id}/articles/${article.id}`
  return (wrong ? refusedPage : page)(
    c,
    { ...editorWords(typo(article.title)), refused: wrong },
    <div class="stack loose">
      <Heading over={typo(`Brouillon du n° ${numberOf(edition)}`)} title={typo(article.title)}>
        <LinkButton kind="quiet" icon="eye" href={`/bulletin/redaction/${edition.id}/apercu`}>
          Aperçu
        </LinkButton>
        <LinkButton kind="quiet" href={`/bulletin/redaction/${edition.id}`}>
          Tout le numéro
        </LinkButton>
      </Heading>
      <Refused sentence={refused} />
      <Form action={here} label="Le texte" id="texte">
        <ErrorSummary errors={errors} />
        <input type="hidden" name="revision" value={article.revision} />
        <TextFields typed={words.photoWrong ? typedArticle(article) : words.typed} errors={errors} />
        <p class="row">
          <Button>Enregistrer l’article</Button>
        </p>
        <FigurePicker figures={words.figures} />
      </Form>
      <ArticlePhotos
        here={here}
        photos={words.photos}
        ofAction={words.ofAction}
        freshId={words.freshId}
        typed={words.typed}
        errors={words.photoWrong}
      />
    </div>,
  )
}

function TextFields({ typed, errors }: { typed: Typed; errors: Errors }) {
  const of = (name: string) => {
    const error = errors[name]
    return { name, value: String(typed[name] ?? ''), ...(error ? { error } : {}) }
  }
  return (
    <>
      <Field {...of('town')} label="Ville" maxlength={80} required />
      <Field {...of('title')} label="Titre" maxlength={120} required />
      <TextArea
        {...of('chapo')}
        label="Chapeau"
        hint="Une ou deux phrases en tête"
        rows={3}
        required={false}
      />
      <TextArea
        {...of('body')}
        label="Texte"
        hint="Une ligne vide entre deux paragraphes. ## devant un intertitre. **Deux étoiles** autour d’un mot en gras."
        rows={18}
      />
    </>
  )
}

function FigurePicker({ figures }: { figures: Referenced[] }) {
  if (figures.length === 0)
    return <p class="muted">Aucun chiffre n’est encore publié : un groupe doit d’abord finir.</p>
  return (
    <Table
      caption="Chiffres à insérer, avec leur valeur d’aujourd’hui"
      columns={[
        { key: 'where', label: 'De qui', cell: (one: Referenced) => typo(one.where) },
        { key: 'value', label: 'Aujourd’hui', cell: (one) => writeInSentence(one.figure) },
        { key: 'label', label: 'Ce qu’il compte', cell: (one) => typo(one.figure.label) },
        {
          key: 'insert',
          label: 'Insérer',
          cell: (one) => (
            <Button
              kind="quiet"
              name="insert"
              value={one.text}
              label={`Enregistrer et insérer à la fin : ${one.where}, ${typo(one.figure.label)}`}
            >
              Insérer à la fin
            </Button>
          ),
        },
        {
          key: 'mark',
          label: 'À copier dans le texte',
          desk: true,
          cell: (one) => <code>{`{{chiffre:${one.text}}}`}</code>,
        },
      ]}
      rows={figures}
    />
  )
}
