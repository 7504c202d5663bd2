import { writeEuros } from '#platform/i18n'
import { parisDay, writeClock, writeDay, writeInstant } from '#platform/time'
import { Button, Icon, LinkButton, Path, Tag, type PathPoint } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import { Back, companyPage } from '../frame.tsx'
import { NextStep } from '../next-step.tsx'
import { stageOfRequest, waitsForCall, type RequestFile } from '../request.ts'
import { french as common } from '../sentences.fr.ts'
import { french as say } from './sentences.fr.ts'

/** A request, where it stands, and the one thing to do next. */
export function filePage(c: Ask, inside: Inside, file: RequestFile): Response {
  const { company } = inside
  const stage = stageOfRequest(file)
  const here = companyAddress(company.id, `/demandes/${file.id}`)
  return companyPage(
    c,
    inside,
    { title: common.asks(file.client) },
    <>
      <div>
        <h1>{common.asks(file.client)}</h1>
        <p class="lead">{common.said(file.words)}</p>
        {file.clientAddress && (
          <p class="row">
            <Icon name="pin" />
            <span>{file.clientAddress}</span>
          </p>
        )}
      </div>
      <NextStep company={company} file={file} />
      {waitsForCall(file) && file.callBackAt && (
        <section class="panel stack">
          <p>
            <Tag kind="wait">{say.toCall(whenOf(file.callBackAt))}</Tag>
          </p>
          {file.clientPhone && (
            <LinkButton kind="quiet" wide icon="phone" href={`tel:${file.clientPhone.replaceAll(' ', '')}`}>
              {say.call(file.clientPhone)}
            </LinkButton>
          )}
          <form method="post" action={`${here}/rappel`}>
            <Button kind="quiet" wide icon="check">
              {say.markCalled}
            </Button>
          </form>
        </section>
      )}
      <section class="panel stack">
        <h2>{say.path}</h2>
        <Path points={pointsOf(company.id, file)} />
      </section>
      {(stage === 'asked' || stage === 'quoted') && (
        <form method="post" action={`${here}/fermer`}>
          <Button kind="quiet" wide>
            {say.close}
          </Button>
        </form>
      )}
      <Back company={company} />
    </>,
  )
}

const whenOf = (at: Date): string => `${writeDay(parisDay(at))} à ${writeClock(at)}`

function pointsOf(companyId: Inside['company']['id'], file: RequestFile): PathPoint[] {
  const at = (path: string) => companyAddress(companyId, path)
  const { quoteId, quoteNumber, answer, totalCents, goesAt, givenOn, invoiceId, invoiceNumber, opinion } =
    file
  const state = (done: boolean): PathPoint['state'] => (done ? 'done' : 'coming')
  const told = { null: say.quote, accepted: say.acceptedQuote, refused: say.refusedQuote }[answer ?? 'null']
  return [
    { state: 'done', when: writeInstant(file.notedAt), title: say.request },
    {
      state: state(answer === 'accepted'),
      title: quoteNumber === null ? say.quoteToDo : told(quoteNumber),
      children: quoteId && (
        <>
          {writeEuros(totalCents ?? 0)} <a href={at(`/devis/${quoteId}`)}>{say.seeQuote}</a>
        </>
      ),
    },
    {
      state: state(goesAt !== null),
      ...(goesAt ? { when: whenOf(goesAt) } : {}),
      title: say.planning,
      children: goesAt && <a href={at('/planning')}>{say.seePlanning}</a>,
    },
    {
      state: state(givenOn !== null),
      ...(givenOn ? { when: writeDay(givenOn) } : {}),
      title: say.service,
      children: goesAt && <a href={at(`/prestations/${file.id}`)}>{say.seeService}</a>,
    },
    {
      state: state(invoiceId !== null),
      title: invoiceNumber === null ? say.invoiceToDo : say.invoice(invoiceNumber),
      children: invoiceId && <a href={at(`/factures/${invoiceId}`)}>{say.seeInvoice}</a>,
    },
    {
      state: state(opinion !== null),
      title: opinion ? common.opinionSaid(common.opinions[opinion]) : say.opinion,
    },
  ]
}
