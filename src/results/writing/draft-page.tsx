import { typo } from '#platform/i18n'
import { Button, ErrorSummary, Form, Heading, LinkButton, TextArea, type Errors } from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import { editorWords } from '../access.ts'
import type { Edition } from '../edition.ts'
import { numberOf } from '../edition-number.ts'
import { DraftArticles, type ArticlesOfDraft } from './draft-articles.tsx'
import { EditionFields } from './edition-fields.tsx'
import { Refused } from './refused.tsx'

type DraftPage = ArticlesOfDraft & {
  edition: Edition
  typed: Typed
  /** A sentence about the whole page. */
  refused?: string
}

/** A draft: its articles first, for they are what one comes back to; then the masthead and the front. */
export function draftPage(c: Ask, draft: DraftPage): Response {
  const { edition, errors = {}, refused, typed } = draft
  const wrong = draft.errors !== undefined || refused !== undefined
  const title = typo(`Brouillon du n° ${numberOf(edition)}`)
  return (wrong ? refusedPage : page)(
    c,
    { ...editorWords(title), refused: wrong },
    <div class="stack loose">
      <Heading over="Le Petit Papier" title={title} lead={typo(edition.theme)}>
        <LinkButton icon="eye" href={`/bulletin/redaction/${edition.id}/apercu`}>
          Aperçu et parution
        </LinkButton>
        <LinkButton kind="quiet" icon="bin" href={`/bulletin/redaction/${edition.id}/jeter`}>
          Jeter ce brouillon
        </LinkButton>
      </Heading>
      <Refused sentence={refused} />
      {edition.corrects && <p>{typo(`Correction : ${edition.corrects.why}`)}</p>}
      <div class="duo">
        <DraftArticles {...draft} here={`/bulletin/redaction/${edition.id}/articles`} />
        <section class="panel stack" aria-labelledby="une">
          <h2 id="une">La une</h2>
          <Form action={`/bulletin/redaction/${edition.id}`} label="La une">
            <ErrorSummary errors={errors} />
            <input type="hidden" name="revision" value={edition.revision} />
            <EditionFields typed={typed} errors={errors} fixedNumber={edition.corrects !== null} />
            <FrontFields typed={typed} errors={errors} />
            <Button>Enregistrer la une</Button>
          </Form>
        </section>
      </div>
    </div>,
  )
}

function FrontFields({ typed, errors }: { typed: Typed; errors: Errors }) {
  const of = (name: string) => {
    const error = errors[name]
    return { name, value: String(typed[name] ?? ''), required: false, ...(error ? { error } : {}) }
  }
  return (
    <>
      <TextArea {...of('front')} label="En bref" hint="À côté du thème : deux ou trois phrases" rows={5} />
      <TextArea
        {...of('glossary')}
        label="Les mots"
        hint="Un par ligne : Cléa = certificat de connaissances"
        rows={6}
      />
      <TextArea {...of('credits')} label="Crédits" rows={2} />
    </>
  )
}
