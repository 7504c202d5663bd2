import { typo, writeCount, writeEuros, writeNumber, writePercent } from '#platform/i18n'
import { Alert, Figure, Tag, Wall } from '#platform/ui'
import type { Counter } from './counter.ts'
import { RULE, stateTags, writeShare, monthWords } from './words.ts'

/** What must be known before the figures. */
export function Warning({ counter: { state, forecastState, months } }: { counter: Counter }) {
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

/** The share of the months whose costs are known. */
export function Today({ counter }: { counter: Counter }) {
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
          source: 'Reçus et avoirs du marché ; autres ventes et charges écrites par la direction',
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

/** The year’s end, if the coming months are like those known. */
export function Forecast({ counter }: { counter: Counter }) {
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
