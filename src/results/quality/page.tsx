import { typo } from '#platform/i18n'
import type { Day } from '#platform/time'
import { Empty, Heading, LinkButton, Tabs } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { FigureView } from '../figures/door.ts'
import { unfed, type Indicator } from './indicator.ts'
import type { QualityYear } from './read-year.ts'

type Shown = {
  body: { id: string; name: string }
  bodies: { id: string; name: string }[]
  years: number[]
  read: QualityYear
  today: Day
}

/** The indicators of Qualiopi that a body's own data feed, each with its figure and its proof; what they cannot feed is said. */
export function qualityPage(c: Ask, { body, bodies, years, read, today }: Shown): Response {
  const at = (year: number, id = body.id) => `/qualite?annee=${year}&organisme=${id}`
  return page(
    c,
    { title: 'Qualiopi', room: 'results', density: 'bureau', space: 'Formation' },
    <div class="stack loose">
      <Heading
        title={`Qualiopi, ${read.year}`}
        over={body.name}
        lead="Les groupes finis cette année-là. Chaque chiffre est compté aujourd’hui, ligne par ligne."
      >
        <LinkButton
          kind="quiet"
          icon="download"
          href={`/qualite.csv?annee=${read.year}&organisme=${body.id}`}
        >
          Tableau (CSV)
        </LinkButton>
      </Heading>
      {bodies.length > 1 && (
        <Tabs
          label="Choisir un organisme"
          items={bodies.map((one) => ({
            href: at(read.year, one.id),
            label: one.name,
            current: one.id === body.id,
          }))}
        />
      )}
      {years.length > 1 && (
        <Tabs
          label="Choisir une année"
          items={years.map((year) => ({ href: at(year), label: String(year), current: year === read.year }))}
        />
      )}
      {read.groups.length === 0 ? (
        <Empty
          icon="calendar"
          title={`Aucun groupe fini en ${read.year}`}
          text="Les chiffres paraissent le lendemain du dernier jour d’un groupe."
        />
      ) : (
        read.indicators.map((one) => <IndicatorView one={one} today={today} />)
      )}
      <section class="stack" aria-labelledby="ailleurs">
        <h2 id="ailleurs">Ce que vos données ne disent pas</h2>
        <ul>
          {unfed.map(({ number, asks, why }) => (
            <li>{typo(`Indicateur ${number}, ${asks} : ${why}`)}</li>
          ))}
          <li>
            {typo(
              'Indicateur 30, financeurs, équipe et entreprises : seuls les stagiaires sont interrogés ici.',
            )}
          </li>
          <li>{typo('Les autres indicateurs se prouvent par vos documents, pas par des chiffres.')}</li>
        </ul>
      </section>
    </div>,
  )
}

function IndicatorView({ one, today }: { one: Indicator; today: Day }) {
  const title = typo(`Indicateur ${one.number} : ${one.asks}`)
  return (
    <section class="panel stack" aria-label={title}>
      <h2>{title}</h2>
      {one.figures.length + one.said.length === 0 && <p class="muted">Aucune donnée cette année.</p>}
      {one.figures.map((figure) => (
        <FigureView figure={figure} computedOn={today} inside />
      ))}
      {one.said.length > 0 && (
        <ul>
          {one.said.map((said) => (
            <li>{said}</li>
          ))}
        </ul>
      )}
      <p class="row no-print">
        <span>Preuves&nbsp;:</span>
        {one.proofs.map(({ href, label }) => (
          <a href={href}>{label}</a>
        ))}
      </p>
    </section>
  )
}
