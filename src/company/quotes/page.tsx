import { Alert, Button, Choices, ErrorSummary, Field, Form, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import { Back, companyPage, QuoteSheet, type RefusedForm, shownIn, speakInside } from '../screen/door.ts'
import type { Quote } from '../quote.ts'
import type { Stage } from '../request.ts'
import type { QuoteSentences } from './sentences.fr.ts'
import { quoteSentences } from './sentences.ts'

type Shown = {
  quote: Quote
  stage: Stage
  /** Its client is somebody of the house, who answers on their own page. */
  isReal: boolean
} & RefusedForm

/** A quote as it is printed, and what its client answers: while the request still waits for it. */
export function quotePage(c: Ask, inside: Inside, { quote, stage, isReal, ...refused }: Shown): Response {
  const { company } = inside
  const words = speakInside(c, inside, quoteSentences)
  const { say, common } = words
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
      {quote.answered?.answer === 'refused' && stage === 'asked' && (
        <Alert kind="wait" title={say.refusedNext}>
          <a href={`${request}/devis`}>{say.another}</a>
        </Alert>
      )}
      <QuoteSheet {...{ company, ...words }} paper={quote} />
      <LinkButton kind="quiet" wide icon="print" href={`${here}.pdf`}>
        {say.print}
      </LinkButton>
      {!quote.answered &&
        stage !== 'closed' &&
        (isReal && inside.seat === 'trainee' ? (
          <Alert kind="wait" title={common.waitsClient} />
        ) : (
          <AnswerForm {...{ quote, refused, say }} action={`${here}/reponse`} />
        ))}
      <LinkButton kind="quiet" wide href={request}>
        {say.request}
      </LinkButton>
      <Back company={company} common={common} />
    </>,
  )
}

type AnswerProps = { action: string; quote: Quote; refused: RefusedForm; say: QuoteSentences }

function AnswerForm({ action, quote, refused, say }: AnswerProps) {
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
          {...shown('name', quote.content.client?.name)}
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
