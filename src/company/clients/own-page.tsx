import { asWritten } from '#platform/languages'
import { Button, Choices, ErrorSummary, fieldId, Form, Tag, type Errors } from '#platform/ui'
import type { Ask } from '#platform/web'
import { ASKED, logoForClients, SERVICES, type Company, type Member } from '../company.ts'
import type { QuoteId } from '../ids.ts'
import type { Invoice, Quote } from '../quote.ts'
import { stageOfRequest, waitsForClient, type RequestFile } from '../request.ts'
import { goesWords, printedInvoice, QuoteSheet } from '../screen/door.ts'
import { OpinionFaces } from '../sheet/door.ts'
import { clientPage, clientWords, type ClientWords } from './frame.tsx'

export type Own = {
  file: RequestFile
  company: Company
  quote: Quote | undefined
  invoice: Invoice | undefined
  /** Who came is named among them. */
  members: readonly Member[]
  errors?: Errors
}

/** What somebody asked, where it stands, and what is theirs to do: answer the quote, say what they think. */
export function ownRequestPage(c: Ask, own: Own): Response {
  const { file, company, quote, invoice, members, errors = {} } = own
  const words = clientWords(c)
  const { say, common, write } = words
  const stage = stageOfRequest(file)
  const here = `${ASKED}/${file.id}`
  return clientPage(
    c,
    { title: say.myWords, errors },
    <>
      <div>
        <h1>{say.myWords}</h1>
        <p class="lead">
          <bdi>{company.name ?? common.unnamed}</bdi>
        </p>
        <p {...asWritten}>{common.said(file.words)}</p>
        <p>
          <Tag kind={waitsForClient(file) ? 'wait' : stage === 'closed' ? 'none' : 'ok'}>
            {say.stages[stage]}
          </Tag>
        </p>
      </div>
      <ErrorSummary errors={errors} />
      {file.answer === 'refused' && stage === 'asked' && <p>{say.refusedBefore}</p>}
      {stage === 'planned' && file.goesAt && <p>{say.goes(goesWords(file.goesAt, words))}</p>}
      {stage === 'quoted' && <AnswerForm here={here} quoteId={file.quoteId} errors={errors} {...words} />}
      {stage === 'invoiced' && (
        <section class="panel stack" id={fieldId('opinion')} tabIndex={-1}>
          <h2>{say.opinion}</h2>
          <OpinionFaces action={`${here}/avis`} common={common} />
        </section>
      )}
      {file.opinion && (
        <p id={fieldId('opinion')} tabIndex={-1}>
          {common.opinionSaid(common.opinions[file.opinion])}
        </p>
      )}
      {quote && (
        <QuoteSheet
          {...{ company, common, write }}
          paper={quote}
          logo={logoForClients(company)}
          {...(invoice ? { invoice: printedInvoice(invoice, members, common) } : {})}
        />
      )}
      {(stage === 'asked' || stage === 'quoted') && (
        <form method="post" action={`${here}/fermer`}>
          <Button kind="quiet" wide>
            {say.stop}
          </Button>
        </form>
      )}
      <p>
        <a href={SERVICES}>{say.back}</a>
      </p>
    </>,
  )
}

type Answering = ClientWords & { here: string; quoteId: QuoteId | null; errors: Errors }

const AnswerForm = ({ here, quoteId, errors, say }: Answering) => (
  <section class="panel stack">
    <Form action={`${here}/reponse`}>
      <input type="hidden" name="quote" value={quoteId ?? ''} />
      <Choices
        name="answer"
        legend={say.answer}
        error={errors['answer']}
        options={[
          { value: 'accepted', label: say.yes },
          { value: 'refused', label: say.no },
        ]}
      />
      <Button kind="go" wide icon="check">
        {say.keepAnswer}
      </Button>
    </Form>
  </section>
)
