import { typo } from '#platform/i18n'
import { parisDay, writeDate } from '#platform/time'
import {
  Alert,
  Button,
  DateField,
  Empty,
  ErrorSummary,
  Field,
  Form,
  Heading,
  type Errors,
} from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import { editorWords } from '../access.ts'
import { addressOfEdition, numberOf } from '../edition.ts'
import type { ListedEdition } from '../edition-store.ts'

type Words = {
  drafts: ListedEdition[]
  published: ListedEdition[]
  freshId: string
  typed: Typed
  errors?: Errors
}

/** The editions that are being written, the last ones that were published, and a new one to begin. */
export function editorListPage(c: Ask, words: Words): Response {
  const show = words.errors ? refusedPage : page
  return show(
    c,
    { ...editorWords('Rédaction du Petit Papier'), refused: words.errors !== undefined },
    <div class="stack loose">
      <Heading
        title="Rédaction du Petit Papier"
        lead="Un brouillon se change. Un numéro paru ne change plus : il se corrige par un autre."
      />
      <div class="duo">
        <section class="stack" aria-labelledby="brouillons">
          <h2 id="brouillons">Brouillons</h2>
          {words.drafts.length === 0 && (
            <Empty icon="pen" title="Aucun brouillon" text="Commencez un numéro avec le formulaire." />
          )}
          <Editions editions={words.drafts} />
          <h2>Parus</h2>
          {words.published.length === 0 && <Empty icon="note" title="Aucun numéro n’a encore paru" />}
          <Editions editions={words.published} />
        </section>
        <section class="panel stack" aria-labelledby="nouveau">
          <h2 id="nouveau">Commencer un numéro</h2>
          <Form action="/bulletin/redaction">
            <ErrorSummary errors={words.errors ?? {}} />
            <input type="hidden" name="id" value={words.freshId} />
            <EditionFields typed={words.typed} errors={words.errors ?? {}} />
            <Button icon="plus">Commencer ce numéro</Button>
          </Form>
        </section>
      </div>
    </div>,
  )
}

function Editions({ editions }: { editions: ListedEdition[] }) {
  return (
    <ul class="stack">
      {editions.map((one) => (
        <li class="panel stack tight">
          <p class="muted">{typo(`N° ${numberOf(one)} · ${one.period}`)}</p>
          <p>
            <a
              href={one.publishedAt ? `/bulletin/${addressOfEdition(one)}` : `/bulletin/redaction/${one.id}`}
            >
              {typo(one.theme)}
            </a>
          </p>
          {one.publishedAt && (
            <p class="row">
              <span class="muted">{`Paru le ${writeDate(parisDay(one.publishedAt))}`}</span>
              <a href={`/bulletin/redaction/${one.id}/corriger`}>
                Corriger<span class="vh">{` le n° ${numberOf(one)}`}</span>
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

type FieldsProps = { typed: Typed; errors: Errors; fixedNumber?: boolean }

/** The fields of the masthead: the number, its day, its places, its theme. */
export function EditionFields({ typed, errors, fixedNumber = false }: FieldsProps) {
  const of = (name: string) => {
    const error = errors[name]
    return { name, value: String(typed[name] ?? ''), ...(error ? { error } : {}) }
  }
  return (
    <>
      {fixedNumber ? (
        <input type="hidden" name="number" value={String(typed['number'] ?? '')} />
      ) : (
        <Field {...of('number')} label="Numéro" inputmode="numeric" size={6} required />
      )}
      <DateField {...of('dated')} label="Daté du" required />
      <Field {...of('period')} label="Période" hint="Exemple : juillet 2019" maxlength={60} required />
      <Field {...of('place')} label="Écrit à" hint="Exemple : Paris" maxlength={80} required />
      <Field
        {...of('towns')}
        label="Villes dont il parle"
        hint="Séparées par des virgules"
        maxlength={80}
        required
      />
      <Field
        {...of('theme')}
        label="Thème"
        hint="Une phrase : c’est le grand titre"
        maxlength={200}
        required
      />
    </>
  )
}

export const Refused = ({ sentence }: { sentence: string | undefined }) =>
  sentence ? <Alert kind="late" role="alert" title={typo(sentence)} /> : null
