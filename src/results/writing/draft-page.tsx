import { typo } from '#platform/i18n'
import {
  Button,
  Empty,
  ErrorSummary,
  Field,
  Form,
  Heading,
  LinkButton,
  Select,
  TextArea,
  type Errors,
} from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import { lastWord, PageTag, stateOfPage, type Approval } from '../approval/door.ts'
import { numberOf, type Bulletin, type Edition } from '../edition.ts'
import { editorWords } from '../access.ts'
import { EditionFields, Refused } from './list-page.tsx'

export type DraftWords = {
  edition: Edition
  articles: Bulletin['articles']
  approvals: ReadonlyMap<string, Approval>
  actions: { id: string; title: string }[]
  freshId: string
  typed: Typed
  errors?: Errors
  /** A sentence about the whole page. */
  refused?: string
}

/** A draft: its articles first, for they are what one comes back to; then the masthead and the front. */
export function draftPage(c: Ask, words: DraftWords): Response {
  const { edition, articles, errors = {}, refused } = words
  const wrong = words.errors !== undefined || refused !== undefined
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
      {edition.correctionWhy && <p>{typo(`Correction : ${edition.correctionWhy}`)}</p>}
      <div class="duo">
        <Articles {...words} articles={articles} />
        <section class="panel stack" aria-labelledby="une">
          <h2 id="une">La une</h2>
          <Form action={`/bulletin/redaction/${edition.id}`} label="La une">
            <ErrorSummary errors={errors} />
            <input type="hidden" name="revision" value={edition.revision} />
            <EditionFields typed={words.typed} errors={errors} fixedNumber={edition.correctsId !== null} />
            <FrontFields typed={words.typed} errors={errors} />
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

function Articles({ edition, articles, approvals, actions, freshId, errors = {} }: DraftWords) {
  const here = `/bulletin/redaction/${edition.id}/articles`
  return (
    <section class="stack" aria-labelledby="articles">
      <h2 id="articles">Articles</h2>
      {articles.length === 0 && (
        <Empty icon="note" title="Aucun article" text="Un article par action, une page chacun." />
      )}
      <ol class="stack">
        {articles.map((article) => (
          <li class="panel stack tight">
            <p class="row between">
              <a href={`${here}/${article.id}`}>{typo(`${article.town} · ${article.title}`)}</a>
              <a href={`${here}/${article.id}/retirer`}>
                Retirer<span class="vh">{` l’article ${typo(article.title)}`}</span>
              </a>
            </p>
            <Approved
              here={`${here}/${article.id}/accord`}
              article={article}
              last={approvals.get(article.id)}
            />
          </li>
        ))}
      </ol>
      <Form action={here} label="Ajouter un article">
        <input type="hidden" name="id" value={freshId} />
        <Select
          name="action"
          label="Action dont parle le nouvel article"
          options={actions.map(({ id, title }) => ({ value: id, label: title }))}
          empty="Choisir une action"
          required
          {...(errors['action'] ? { error: errors['action'] } : {})}
        />
        <Field
          name="title"
          label="Titre du nouvel article"
          maxlength={120}
          required
          {...(errors['title'] ? { error: errors['title'] } : {})}
        />
        <Button kind="quiet" icon="plus">
          Ajouter un article
        </Button>
      </Form>
    </section>
  )
}

type ApprovedProps = { here: string; article: Bulletin['articles'][number]; last: Approval | undefined }

/** Where the page of an action stands with who leads it. */
function Approved({ here, article, last }: ApprovedProps) {
  return (
    <>
      <p class="row">
        <PageTag state={stateOfPage(article, last)} />
        <a href={here}>
          Accord<span class="vh">{` sur ${typo(article.title)}`}</span>
        </a>
      </p>
      {last && <p class="small">{lastWord(last)}</p>}
    </>
  )
}
