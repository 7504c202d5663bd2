import { managementWords, type Operating } from '#market'
import { Heading, LinkButton } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { Counter } from './counter.ts'
import { SALES } from './words.ts'
import { Months, Ceiling } from './months.tsx'
import { Warning, Today, Forecast } from './standing.tsx'

/** The share of sales in the costs of the activity, with how it is counted and where it goes. */
export function salesPage(
  c: Ask,
  { at, counter, mayWrite }: Pick<Operating, 'at'> & { counter: Counter; mayWrite: boolean },
): Response {
  const { year } = counter
  return page(
    c,
    { ...managementWords, title: 'Part des ventes' },
    <div class="stack">
      <p>
        <a href={at('/marche/gestion')}>Le marché</a>
      </p>
      <Heading title={`Part des ventes ${year}`} lead="Ce que l’activité vend, en face de ce qu’elle coûte.">
        <LinkButton kind="quiet" icon="download" href={at(`${SALES}.csv?annee=${year}`)}>
          Tableur
        </LinkButton>
      </Heading>
      <Warning counter={counter} />
      <div class="duo">
        <Today counter={counter} />
        <Forecast counter={counter} />
      </div>
      <Months at={at} counter={counter} />
      <Ceiling at={at} counter={counter} mayWrite={mayWrite} />
      <nav class="row" aria-label="Autres années">
        <a href={at(`${SALES}?annee=${year - 1}`)} rel="prev">
          {year - 1}
        </a>
        <a href={at(SALES)}>Cette année</a>
      </nav>
    </div>,
  )
}
