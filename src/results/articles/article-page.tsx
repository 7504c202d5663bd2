import { typo } from '#platform/i18n'
import { Button, ErrorSummary, Form, Heading, LinkButton, type Errors } from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import type { Id } from '#platform/id'
import { editorWords } from '../access.ts'
import type { Article } from '../article.ts'
import type { Edition } from '../edition.ts'
import { numberOf } from '../edition-number.ts'
import type { Referenced } from '../figures/door.ts'
import type { Photo } from '../photo.ts'
import { ArticleFields } from './article-fields.tsx'
import { typedArticle } from './article-form.ts'
import { ArticlePhotos } from './article-photos.tsx'
import { FigurePicker } from './figure-picker.tsx'
import { Refused } from '../writing/door.ts'

type WrittenArticle = {
  edition: Edition
  article: Article
  photos: Photo[]
  /** The photos of the action itself. */
  ofAction: { id: string; description: string }[]
  figures: Referenced[]
  freshId: Id
  typed: Typed
  errors?: Errors
  /** When the photo form was refused: then `typed` is its own. */
  photoWrong?: Errors
  /** A sentence about the whole page. */
  refused?: string
}

/** An article being written: its text, the figures it may call with today's values, its photos. */
export function articlePage(c: Ask, written: WrittenArticle): Response {
  const { edition, article, errors = {}, refused } = written
  const wrong = [written.errors, written.photoWrong, refused].some((fault) => fault !== undefined)
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
        <ArticleFields typed={written.photoWrong ? typedArticle(article) : written.typed} errors={errors} />
        <p class="row">
          <Button>Enregistrer l’article</Button>
        </p>
        <FigurePicker figures={written.figures} />
      </Form>
      <ArticlePhotos
        here={here}
        photos={written.photos}
        ofAction={written.ofAction}
        freshId={written.freshId}
        typed={written.typed}
        errors={written.photoWrong}
      />
    </div>,
  )
}
