import { managementWords, type Operating } from '#market'
import { typo, writeCount, writeEuros, writeNumber, writePercent } from '#platform/i18n'
import { dayOf, writeDate, writeMonth } from '#platform/time'
import { Alert, Figure, Heading, LinkButton, Table, Tag, Wall, type Column } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { Counter, CounterMonth } from './counter.ts'
import { RULE, SALES, sourceWords, stateTags, writeShare } from './words.ts'
import { salesSources, type SalesSource } from './store.ts'

export const monthWords = (month: string): string => writeMonth(dayOf(`${month}-01`))

type At = Pick<Operating, 'at'>

/** The share of sales in the costs of the activity, with how it is counted and where it goes. */
export function salesPage(
  c: Ask,
  { at, counter, mayWrite }: At & { counter: Counter; mayWrite: boolean },
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

function Warning({ counter: { state, forecastState, months } }: { counter: Counter }) {
  const missing = months.filter((one) => one.costCents === null).length
  return (
    <>
      {(state === 'over' || state === 'close') && (
        <Alert
          kind="late"
          title={
            state === 'over' ? 'Le plafond est atteint' : 'Le plafond est très près : 28 % et plus de 30 %'
          }
        >
          Parlez-en à la DDETS avant de vendre plus, ou demandez un autre plafond au préfet.
        </Alert>
      )}
      {state === 'near' && <Alert kind="wait" title="Le plafond approche" />}
      {state !== 'over' && forecastState === 'over' && (
        <Alert kind="wait" title="À ce rythme, le plafond est passé en fin d’année" />
      )}
      {missing > 0 && (
        <Alert
          kind="info"
          title={`${writeCount(missing, 'mois n’a', 'mois n’ont')} pas encore ${missing === 1 ? 'ses' : 'leurs'} charges`}
        >
          Les ventes de ces mois ne sont pas comptées dans la part : elle serait trop haute.
        </Alert>
      )}
    </>
  )
}

function Today({ counter }: { counter: Counter }) {
  const { known, ceiling_bp, state } = counter
  const tag = stateTags[state]
  const ceiling = writePercent(ceiling_bp / 10_000)
  return (
    <section class="panel stack">
      <h2>À ce jour</h2>
      <Figure
        inside
        figure={{
          value: writeShare(known),
          of: `pour ${ceiling}`,
          numerator: `${writeEuros(known.salesCents)} de ventes hors taxes, sur ${writeCount(known.months, 'mois', 'mois')} dont les charges sont connues`,
          denominator: `${writeEuros(known.costCents)} de charges de ces mois`,
          rule: RULE,
          excluded: excludedOf(counter),
          source: 'Reçus et avoirs du marché ; charges écrites par la direction',
        }}
        wall={
          known.costCents > 0 ? (
            <Wall value={known.salesCents / known.costCents / (ceiling_bp / 10_000)} />
          ) : undefined
        }
      >
        {typo('Le mur est plein quand le plafond est atteint.')}
      </Figure>
      <p>
        <Tag kind={tag.kind}>{tag.label}</Tag>
      </p>
    </section>
  )
}

const excludedOf = ({ months }: Counter) =>
  months
    .filter((one) => one.costCents === null && one.salesCents !== 0)
    .map((one) => ({
      count: monthWords(one.month),
      why: `${writeEuros(one.salesCents)} de ventes, charges non écrites`,
    }))

function Forecast({ counter }: { counter: Counter }) {
  const { forecast, forecastState, roomCents, year } = counter
  const tag = stateTags[forecastState]
  return (
    <section class="panel stack">
      <h2>{`Fin ${year}`}</h2>
      {!forecast ? (
        <p>Il faut un mois entier, avec ses charges, pour prévoir.</p>
      ) : (
        <>
          <p class="big">{writeShare(forecast)}</p>
          <p>
            <Tag kind={tag.kind}>{tag.label}</Tag>
          </p>
          <p>
            {typo(
              `Calcul : les ${writeCount(forecast.months, 'mois entier connu', 'mois entiers connus')}, divisés par ${writeNumber(forecast.months)}, fois 12. Ventes ${writeEuros(forecast.salesCents)}, charges ${writeEuros(forecast.costCents)}.`,
            )}
          </p>
          {roomCents !== null && (
            <p>{typo(`Il reste ${writeEuros(roomCents)} à vendre avant le plafond, à ces charges.`)}</p>
          )}
        </>
      )}
    </section>
  )
}

function Months({ at, counter }: At & { counter: Counter }) {
  const source = (key: SalesSource): Column<CounterMonth> => ({
    key,
    label: sourceWords[key].label,
    num: true,
    cell: (one) =>
      one.bySource[key] === 0 ? (
        writeEuros(0)
      ) : (
        <a href={at(`${SALES}/${one.month}/${sourceWords[key].slug}`)}>{writeEuros(one.bySource[key])}</a>
      ),
  })
  return (
    <Table
      caption="Mois par mois, hors taxes"
      rows={counter.months.toReversed()}
      columns={[
        { key: 'month', label: 'Mois', cell: (one) => monthWords(one.month) },
        ...salesSources.map(source),
        { key: 'sales', label: 'Ventes', num: true, cell: (one) => writeEuros(one.salesCents) },
        {
          key: 'costs',
          label: 'Charges',
          num: true,
          cell: (one) => <Costs at={at} one={one} />,
        },
        {
          key: 'share',
          label: 'Part',
          num: true,
          cell: (one) => writeShare({ salesCents: one.salesCents, costCents: one.costCents ?? 0 }),
        },
      ]}
    />
  )
}

function Costs({ at, one }: At & { one: CounterMonth }) {
  const said = one.costCents === null ? 'à écrire' : writeEuros(one.costCents)
  return <a href={at(`${SALES}/${one.month}/charges`)}>{said}</a>
}

function Ceiling({
  at,
  counter: { ceiling_bp, decision },
  mayWrite,
}: At & { counter: Counter; mayWrite: boolean }) {
  return (
    <section class="panel stack">
      <h2>{`Le plafond : ${writePercent(ceiling_bp / 10_000)}`}</h2>
      <p>{typo(RULE)}</p>
      <p>
        {decision
          ? typo(
              `Décision du ${writeDate(decision.decidedOn)}, en vigueur depuis le ${writeDate(decision.fromDay)} : ${decision.source}.`,
            )
          : 'Aucune décision du préfet : c’est le plafond ordinaire.'}
      </p>
      {mayWrite && <a href={at(`${SALES}/plafond`)}>Écrire une décision du préfet</a>}
    </section>
  )
}
