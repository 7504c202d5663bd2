import { asWritten } from '#platform/languages'
import { Button, Icon, Path, Tag, type PathPoint } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import {
  Back,
  companyPage,
  goesWords,
  type InsideWords,
  NextStep,
  PhoneLink,
  speakInside,
} from '../screen/door.ts'
import { isReal, stageOfRequest, waitsForCall, type RequestFile } from '../request.ts'
import { SaidAloud, type CardVoice } from '../voices/door.ts'
import type { RequestSentences } from './sentences.fr.ts'
import { requestSentences } from './sentences.ts'

/** A request, where it stands, and the one thing to do next. */
export function filePage(c: Ask, inside: Inside, file: RequestFile, voices: readonly CardVoice[]): Response {
  const { company } = inside
  const words = speakInside(c, inside, requestSentences)
  const { say, common } = words
  const stage = stageOfRequest(file)
  const here = companyAddress(company.id, `/demandes/${file.id}`)
  return companyPage(
    c,
    inside,
    { title: common.asks(file.client) },
    <>
      <div>
        <h1>{common.asks(file.client)}</h1>
        {file.card ? (
          <SaidAloud
            companyId={company.id}
            client={common.client(file.client)}
            words={common.wanted(file.words)}
            common={common}
            voice={voices.find(({ card }) => card === file.card)}
          />
        ) : (
          <p class="lead" {...asWritten}>
            {common.said(file.words)}
          </p>
        )}
        {file.clientAddress && (
          <p class="row">
            <Icon name="pin" />
            <span {...asWritten}>{file.clientAddress}</span>
          </p>
        )}
      </div>
      {isReal(file) && <p>{common.real}</p>}
      <PhoneLink phone={file.clientPhone} common={common} />
      <NextStep {...{ company, file, common }} />
      {waitsForCall(file) && file.callBackAt && (
        <section class="panel stack">
          <p>
            <Tag kind="wait">{say.toCall(goesWords(file.callBackAt, words))}</Tag>
          </p>
          <form method="post" action={`${here}/rappel`}>
            <Button kind="quiet" wide icon="check">
              {say.markCalled}
            </Button>
          </form>
        </section>
      )}
      <section class="panel stack">
        <h2>{say.path}</h2>
        <Path points={pointsOf(company.id, file, words)} />
      </section>
      {(stage === 'asked' || stage === 'quoted') && !(isReal(file) && inside.seat === 'trainee') && (
        <form method="post" action={`${here}/fermer`}>
          <Button kind="quiet" wide>
            {say.close}
          </Button>
        </form>
      )}
      <Back company={company} common={common} />
    </>,
  )
}

type Words = InsideWords & { say: RequestSentences }

function pointsOf(companyId: Inside['company']['id'], file: RequestFile, words: Words): PathPoint[] {
  const { say, common, write } = words
  const at = (path: string) => companyAddress(companyId, path)
  const { quoteId, quoteNumber, answer, totalCents, goesAt, givenOn, invoiceId, invoiceNumber, opinion } =
    file
  const state = (done: boolean): PathPoint['state'] => (done ? 'done' : 'coming')
  const told = { null: say.quote, accepted: say.acceptedQuote, refused: say.refusedQuote }[answer ?? 'null']
  return [
    { state: 'done', when: write.instant(file.notedAt), title: say.request },
    {
      state: state(answer === 'accepted'),
      title: quoteNumber === null ? say.quoteToDo : told(quoteNumber),
      children: quoteId && (
        <>
          {write.euros(totalCents ?? 0)} <a href={at(`/devis/${quoteId}`)}>{say.seeQuote}</a>
        </>
      ),
    },
    {
      state: state(goesAt !== null),
      ...(goesAt ? { when: goesWords(goesAt, words) } : {}),
      title: say.planning,
      children: goesAt && <a href={at('/planning')}>{say.seePlanning}</a>,
    },
    {
      state: state(givenOn !== null),
      ...(givenOn ? { when: write.day(givenOn) } : {}),
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
