import { asWritten } from '#platform/languages'
import { LinkButton, type IconName } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { ServicesLink, type Way } from '../clients/door.ts'
import { companyAddress } from '../company.ts'
import { whenOf, type Event } from '../events/door.ts'
import { CompanyHead, companyPage, QuoteSheet, speakInside } from '../screen/door.ts'
import type { Quote } from '../quote.ts'
import type { RequestFile } from '../request.ts'
import type { Turn } from '../turn.ts'
import { Also } from './also.tsx'
import { NowCard, type Now } from './now-card.tsx'
import type { HomeSentences } from './sentences.fr.ts'
import { homeSentences } from './sentences.ts'
import { WhoGoes } from './who-goes.tsx'

export type Home = {
  now: Now
  also: RequestFile[]
  turns: Turn[]
  lastQuote: Quote | undefined
  event: Event | undefined
  way: Way | undefined
}

/** The company today: what to do now, what else is under way, who goes where, the last paper. */
export function homePage(
  c: Ask,
  inside: Inside,
  { now, also, turns, lastQuote, event, way }: Home,
): Response {
  const { company, seat, members } = inside
  const at = (path: string) => companyAddress(company.id, path)
  const words = speakInside(c, inside, homeSentences)
  const { say, common } = words
  const instant = c.var.now
  // on a telephone it stands above the paper, which is long
  const places = (
    <nav class="stack tight" aria-label={say.company}>
      {placesIn(say, company.name !== null).map(([icon, label, path]) => (
        <Place {...{ icon, label }} href={at(path)} />
      ))}
      <ServicesLink {...{ c, way }} />
      {seat === 'trains' && (
        <>
          <Place icon="microphone" label="La voix des clients" href={at('/voix')} />
          <Place icon="people" label="Qui a fait quoi" href={at('/roles')} />
        </>
      )}
    </nav>
  )
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
                  <b {...asWritten}>{event.title}</b>
                </a>
                <br />
                {whenOf(event, words)}
              </p>
            </section>
          )}
          {company.name && <WhoGoes {...{ company, members, turns, ...words }} now={instant} />}
          {lastQuote && places}
        </div>
        <div class="stack">
          {lastQuote ? (
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
          ) : (
            places
          )}
        </div>
      </div>
    </>,
  )
}

/** Where one goes from there; until it has a name, a company has neither clients nor days. */
const placesIn = (say: HomeSentences, isNamed: boolean): [IconName, string, string][] => [
  ...(isNamed
    ? ([
        ['plus', say.newRequest, '/demandes/nouvelle'],
        ['mail', say.requests, '/demandes'],
        ['calendar', say.planning, '/planning'],
        ['people', say.events, '/evenements'],
      ] satisfies [IconName, string, string][])
    : []),
  ['work', say.prices, '/prix'],
  ['image', say.face, '/identite'],
  ['pen', say.name, '/nom'],
]

const Place = ({ icon, label, href }: { icon: IconName; label: string; href: string }) => (
  <LinkButton kind="quiet" wide icon={icon} href={href}>
    {label}
  </LinkButton>
)
