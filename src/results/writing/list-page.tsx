import { typo } from '#platform/i18n'
import { parisDay, writeDate } from '#platform/time'
import { Button, Empty, ErrorSummary, Form, Heading, type Errors } from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import type { Id } from '#platform/id'
import { editorWords } from '../access.ts'
import { addressOfEdition, numberOf } from '../edition-number.ts'
import type { ListedDraft, ListedPublished } from '../listed-edition-store.ts'
import { EditionFields } from './edition-fields.tsx'

type EditorList = {
  drafts: ListedDraft[]
  published: ListedPublished[]
  freshId: Id
  typed: Typed
  errors?: Errors
}

/** The editions that are being written, the last ones that were published, and a new one to begin. */
export function editorListPage(c: Ask, list: EditorList): Response {
  const show = list.errors ? refusedPage : page
  return show(
    c,
    { ...editorWords('Rédaction du Petit Papier'), refused: list.errors !== undefined },
    <div class="stack loose">
      <Heading
        title="Rédaction du Petit Papier"
        lead="Un brouillon se change. Un numéro paru ne change plus : il se corrige par un autre."
      />
      <div class="duo">
        <section class="stack" aria-labelledby="brouillons">
          <h2 id="brouillons">Brouillons</h2>
          {list.drafts.length === 0 && (
            <Empty icon="pen" title="Aucun brouillon" text="Commencez un numéro avec le formulaire." />
          )}
          <Drafts editions={list.drafts} />
          <h2>Parus</h2>
          {list.published.length === 0 && <Empty icon="note" title="Aucun numéro n’a encore paru" />}
          <Printed editions={list.published} />
        </section>
        <section class="panel stack" aria-labelledby="nouveau">
          <h2 id="nouveau">Commencer un numéro</h2>
          <Form action="/bulletin/redaction">
            <ErrorSummary errors={list.errors ?? {}} />
            <input type="hidden" name="id" value={list.freshId} />
            <EditionFields typed={list.typed} errors={list.errors ?? {}} />
            <Button icon="plus">Commencer ce numéro</Button>
          </Form>
        </section>
      </div>
    </div>,
  )
}

const Drafts = ({ editions }: { editions: ListedDraft[] }) => (
  <ul class="stack">
    {editions.map((edition) => (
      <li class="panel stack tight">
        <Listed edition={edition} href={`/bulletin/redaction/${edition.id}`} />
      </li>
    ))}
  </ul>
)

const Printed = ({ editions }: { editions: ListedPublished[] }) => (
  <ul class="stack">
    {editions.map((edition) => (
      <li class="panel stack tight">
        <Listed edition={edition} href={`/bulletin/${addressOfEdition(edition)}`} />
        <p class="row">
          <span class="muted">{`Paru le ${writeDate(parisDay(edition.publishedAt))}`}</span>
          <a href={`/bulletin/redaction/${edition.id}/corriger`}>
            Corriger<span class="vh">{` le n° ${numberOf(edition)}`}</span>
          </a>
        </p>
      </li>
    ))}
  </ul>
)

const Listed = ({ edition, href }: { edition: ListedDraft | ListedPublished; href: string }) => (
  <>
    <p class="muted">{typo(`N° ${numberOf(edition)} · ${edition.period}`)}</p>
    <p>
      <a href={href}>{typo(edition.theme)}</a>
    </p>
  </>
)
