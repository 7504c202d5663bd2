import { typo } from '#platform/i18n'
import { Button, ErrorSummary, Form, Heading, LinkButton, TextArea, type Errors } from '#platform/ui'
import { page, refusedPage, type Ask } from '#platform/web'
import type { Id } from '#platform/id'
import { editorWords } from '../access.ts'
import type { Edition } from '../edition.ts'
import { numberOf } from '../edition-number.ts'

type CorrectionForm = { edition: Edition; freshId: Id; why: string; errors?: Errors }

/** Why a published edition is corrected: readers will read it. */
export function correctPage(c: Ask, { edition, freshId, why, errors }: CorrectionForm): Response {
  const title = typo(`Corriger le n° ${numberOf(edition)}`)
  return (errors ? refusedPage : page)(
    c,
    { ...editorWords(title), refused: errors !== undefined },
    <div class="stack">
      <Heading
        title={title}
        lead="Le numéro paru reste lisible, avec un mot qui mène au nouveau. Le nouveau reprend ses textes et ses photos."
      />
      <Form action={`/bulletin/redaction/${edition.id}/corriger`}>
        <ErrorSummary errors={errors ?? {}} />
        <input type="hidden" name="id" value={freshId} />
        <TextArea
          name="why"
          label="Ce qui change, et pourquoi"
          hint="Les lecteurs liront cette phrase."
          value={why}
          maxlength={500}
          required
          {...(errors?.['why'] ? { error: errors['why'] } : {})}
        />
        <p class="row">
          <Button>Commencer la correction</Button>
          <LinkButton kind="quiet" href="/bulletin/redaction">
            Revenir
          </LinkButton>
        </p>
      </Form>
    </div>,
  )
}
