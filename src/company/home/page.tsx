import { LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { AskElsewhere, clientSentences } from '../clients/door.ts'
import { companyAddress } from '../company.ts'
import { whenOf, type Event } from '../events/door.ts'
import { asTyped, CompanyHead, companyPage, QuoteSheet, speakInside } from '../screen/door.ts'
import type { Quote } from '../quote.ts'
import type { RequestFile } from '../request.ts'
import type { Turn } from '../turn.ts'
import { Also } from './also.tsx'
import { NowCard, type Now } from './now-card.tsx'
import { homeSentences } from './sentences.ts'
import { WhoGoes } from './who-goes.tsx'

export type Home = {
  now: Now
  also: RequestFile[]
  turns: Turn[]
  lastQuote: Quote | undefined
  event: Event | undefined
  /** There is another company to ask. */
  mayAsk: boolean
}

/** The company today: what to do now, what else is under way, who goes where, the last paper. */
export function homePage(
  c: Ask,
  inside: Inside,
  { now, also, turns, lastQuote, event, mayAsk }: Home,
): Response {
  const { company, seat, members } = inside
  const at = (path: string) => companyAddress(company.id, path)
  const words = speakInside(c, inside, homeSentences)
  const { say, common } = words
  const instant = c.var.now
  return companyPage(
    c,
    inside,
    { title: company.name ?? common.unnamed, narrow: false },
    <>
      <CompanyHead company={company} common={common} />
      <div class="duo">
        <div class="stack">
          <NowCard {...{ company, now, ...words }} />
          {also.length > 0 && <Also {...{ company, ...words }} files={also} now={instant} />}
          {event && (
            <section class="panel stack tight">
              <h2>{say.soon}</h2>
              <p>
                <a href={at(`/evenements/${event.id}`)}>
                  <b {...asTyped}>{event.title}</b>
                </a>
                <br />
                {whenOf(event, words)}
              </p>
            </section>
          )}
          {company.name && <WhoGoes {...{ company, members, turns, ...words }} now={instant} />}
        </div>
        <div class="stack">
          {lastQuote && (
            <section class="stack" aria-labelledby="dernier">
              <h2 id="dernier">{say.lastQuote}</h2>
              <QuoteSheet {...{ company, ...words }} paper={lastQuote} />
              <div class="pair">
                <LinkButton kind="quiet" icon="print" href={at(`/devis/${lastQuote.id}.pdf`)}>
                  {say.print}
                </LinkButton>
                <LinkButton kind="quiet" icon="sheet" href={at(`/devis/${lastQuote.id}`)}>
                  {say.seeQuote}
                </LinkButton>
              </div>
            </section>
          )}
          <nav class="stack tight" aria-label={say.company}>
            {company.name && (
              <>
                <LinkButton kind="quiet" wide icon="plus" href={at('/demandes/nouvelle')}>
                  {say.newRequest}
                </LinkButton>
                <LinkButton kind="quiet" wide icon="mail" href={at('/demandes')}>
                  {say.requests}
                </LinkButton>
                <LinkButton kind="quiet" wide icon="calendar" href={at('/planning')}>
                  {say.planning}
                </LinkButton>
                <LinkButton kind="quiet" wide icon="people" href={at('/evenements')}>
                  {say.events}
                </LinkButton>
              </>
            )}
            <LinkButton kind="quiet" wide icon="work" href={at('/prix')}>
              {say.prices}
            </LinkButton>
            <LinkButton kind="quiet" wide icon="image" href={at('/identite')}>
              {say.face}
            </LinkButton>
            <LinkButton kind="quiet" wide icon="pen" href={at('/nom')}>
              {say.name}
            </LinkButton>
            <AskElsewhere may={mayAsk}>{speakInside(c, inside, clientSentences).say.elsewhere}</AskElsewhere>
            {seat === 'trains' && (
              <LinkButton kind="quiet" wide icon="microphone" href={at('/voix')}>
                La voix des clients
              </LinkButton>
            )}
            {seat === 'trains' && (
              <LinkButton kind="quiet" wide icon="people" href={at('/roles')}>
                Qui a fait quoi
              </LinkButton>
            )}
          </nav>
        </div>
      </div>
    </>,
  )
}
