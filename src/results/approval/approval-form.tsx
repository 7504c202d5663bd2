import { de, typo } from '#platform/i18n'
import { Button, ErrorSummary, Form, Seen, TextArea, type Errors } from '#platform/ui'
import type { Typed } from '#platform/web'
import type { Id } from '#platform/id'
import type { Approver } from '../find-approver.ts'
import type { Edition, Page } from '../edition.ts'
import { versionOfArticle } from './approval.ts'

export type ApprovalFormProps = {
  edition: Edition
  article: Page
  leadName: string
  approver: Approver
  freshId: Id
  typed: Typed
  errors?: Errors
  /** Set when the page changed while it was read. */
  changed?: string
}

/** Where somebody approves the page, or says what must change. */
export function ApprovalForm({ edition, article, errors = {}, ...form }: ApprovalFormProps) {
  const here = `/bulletin/redaction/${edition.id}/articles/${article.id}/accord`
  const { approver, leadName } = form
  const lead = approver === 'lead'
  return (
    <section class="panel stack" aria-labelledby="mot">
      <h2 id="mot">{lead ? 'Votre accord' : typo(`À la place ${de(leadName)}`)}</h2>
      <Form action={here}>
        <ErrorSummary errors={errors} />
        <Seen version={versionOfArticle(article)} typed={form.typed} changed={form.changed} at={here} />
        <input type="hidden" name="id" value={form.freshId} />
        <TextArea
          name="words"
          label={lead ? 'Ce qui doit changer' : 'Pourquoi vous approuvez à sa place'}
          hint={
            lead ? 'À remplir seulement si vous demandez un changement.' : 'La rédaction lira cette phrase.'
          }
          value={String(form.typed['words'] ?? '')}
          maxlength={500}
          required={!lead}
          {...(errors['words'] ? { error: errors['words'] } : {})}
        />
        <p class="row">
          <Button icon="check" name="verdict" value="approved">
            {lead ? 'J’approuve cette page' : 'Approuver à sa place'}
          </Button>
          {lead && (
            <Button kind="quiet" icon="pen" name="verdict" value="change asked">
              Demander ce changement
            </Button>
          )}
        </p>
      </Form>
    </section>
  )
}
