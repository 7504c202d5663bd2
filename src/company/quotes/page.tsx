import { Alert, Button, Choices, ErrorSummary, Field, Form, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import { Back, companyPage, shownIn, type RefusedForm } from '../frame.tsx'
import type { Quote } from '../quote.ts'
import { QuoteSheet } from '../quote-sheet.tsx'
import { french as common } from '../sentences.fr.ts'
import { french as say } from './sentences.fr.ts'

/** A quote as it is printed, and what its client answers. */
export function quotePage(c: Ask, inside: Inside, quote: Quote, refused: RefusedForm = {}): Response {
  const { company } = inside
  const { errors = {} } = refused
  const here = companyAddress(company.id, `/devis/${quote.id}`)
  const request = companyAddress(company.id, `/demandes/${quote.requestId}`)
  const title = common.paper.quote(quote.number)
  return companyPage(
    c,
    inside,
    { title, errors },
    <>
      <h1>{title}</h1>
      <ErrorSummary errors={errors} />
      {quote.answered?.answer === 'refused' && (
        <Alert kind="wait" title={say.refusedNext}>
          <a href={`${request}/devis`}>{say.another}</a>
        </Alert>
      )}
      <QuoteSheet company={company} paper={quote} />
      <LinkButton kind="quiet" wide icon="print" href={`${here}.pdf`}>
        {say.print}
      </LinkButton>
      {!quote.answered && <AnswerForm action={`${here}/reponse`} quote={quote} refused={refused} />}
      <LinkButton kind="quiet" wide href={request}>
        {say.request}
      </LinkButton>
      <Back company={company} />
    </>,
  )
}

function AnswerForm({ action, quote, refused }: { action: string; quote: Quote; refused: RefusedForm }) {
  const shown = shownIn(refused)
  return (
    <section class="panel stack">
      <h2>{say.answerTitle}</h2>
      <p>{say.answerLead}</p>
      <Form action={action}>
        <Choices
          {...shown('answer')}
          legend={say.answer}
          options={[
            { value: 'accepted', label: say.yes },
            { value: 'refused', label: say.no },
          ]}
        />
        <Field
          {...shown('name', quote.content.client.name)}
          label={say.signedBy}
          maxlength={80}
          autocomplete="off"
        />
        <Button kind="go" wide icon="check">
          {say.keepAnswer}
        </Button>
      </Form>
    </section>
  )
}
