import { languages, type Language, type Spoken } from '#platform/languages'
import { parisDay, writeDate } from '#platform/time'
import { Alert, Button, ErrorSummary, Field, Form, Heading, Table } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { ReadOver } from '#territory'
import { linesOf } from './lines-of.ts'

type Translation = {
  sentences: Spoken<object>
  language: Exclude<Language, 'fr'>
  read: ReadOver | undefined
  error: string | undefined
}

/** A translation beside its French, line by line, and who read it over. */
export function translationPage(c: Ask, { sentences, language, read, error }: Translation): Response {
  const { name, direction } = languages[language]
  const said = new Map(linesOf(sentences.says[language]).map(({ at, words }) => [at, words]))
  const errors = error ? { name: error } : {}
  return page(
    c,
    {
      title: `${sentences.title}, ${name}`,
      room: 'people',
      density: 'bureau',
      space: 'Territoire',
      refused: error !== undefined,
    },
    <div class="stack">
      <Heading title={sentences.title} over={`Traduction : ${name}`} />
      <ErrorSummary errors={errors} />
      <Table
        caption="Phrases"
        captionHidden
        rows={linesOf(sentences.says.fr)}
        columns={[
          { key: 'fr', label: 'Français', cell: ({ words }) => words },
          {
            key: language,
            label: name,
            cell: ({ at }) => (
              <span lang={language} dir={direction}>
                {said.get(at)}
              </span>
            ),
          },
        ]}
      />
      {read ? (
        <Form action={c.req.path}>
          <Alert kind="ok" title={`Relu par ${read.readBy}, le ${writeDate(parisDay(read.notedAt))}`} />
          <input type="hidden" name="undo" value="oui" />
          <Button kind="quiet">Cette traduction est à relire</Button>
        </Form>
      ) : (
        <Form action={c.req.path}>
          <Field name="name" label="Qui a relu cette traduction ?" maxlength={80} error={errors.name} />
          <Button>C’est relu</Button>
        </Form>
      )}
      <p>
        <a href="/territoire/traductions">Toutes les traductions</a>
      </p>
    </div>,
    error ? 422 : 200,
  )
}
