import type { ComponentChildren } from 'preact'
import { typo } from '#platform/i18n'
import { Icon } from './icon.tsx'

/** A published number, already written for a reader: French numbers, dates and spaces are the room's work. */
export type ExplainedFigure = {
  /** "11" or "60 %". */
  value: string
  /** "sur 13": a percentage never goes alone. */
  of?: string
  /** True under 5 persons: neither the number nor its terms are shown. */
  masked?: boolean
  numerator: string
  denominator: string
  rule: string
  ruleSince?: string
  excluded: { count: string; why: string }[]
  source?: string
}

export type FigureProps = {
  figure: ExplainedFigure
  /** The bricks, or the wall, that show the number. */
  wall?: ComponentChildren
  /** Inside a panel: never in two columns. */
  inside?: boolean
  /** The sentence that says what the number counts. */
  children: ComponentChildren
}

/** A number that explains itself: big, counted in bricks, one sentence, and how it was computed. */
export function Figure({ figure, wall, inside, children }: FigureProps) {
  return (
    <article class={inside ? 'figure in' : 'figure'}>
      {figure.masked ? <p class="big masked">Masqué</p> : <Big {...figure} />}
      {!figure.masked && wall}
      <p>{children}</p>
      {figure.masked ? <Masked rule={figure.rule} /> : <Why figure={figure} />}
    </article>
  )
}

function Big({ value, of }: ExplainedFigure) {
  return (
    <p class="big">
      {value}
      {of && (
        <>
          {' '}
          <small>{of}</small>
        </>
      )}
    </p>
  )
}

function Masked({ rule }: { rule: string }) {
  return (
    <Explanation
      lines={[
        ['Pourquoi il est masqué', typo('Moins de 5 personnes : le chiffre ferait reconnaître quelqu’un.')],
        ['Règle', rule],
      ]}
    />
  )
}

function Why({ figure }: { figure: ExplainedFigure }) {
  const excluded = figure.excluded.map(({ count, why }) => typo(`${count} : ${why}`))
  return (
    <Explanation
      lines={[
        ['Compté', figure.numerator],
        ['Sur', figure.denominator],
        ['Règle', figure.rule],
        ['Règle en vigueur', figure.ruleSince],
        ['Lignes retirées', excluded.length > 0 ? excluded.join('. ') : 'Aucune'],
        ['Source', figure.source],
      ]}
    />
  )
}

function Explanation({ lines }: { lines: [term: string, text: string | undefined][] }) {
  return (
    <details class="why">
      <summary>
        <Icon name="chevron" />
        Comment ce chiffre est calculé
      </summary>
      <dl>
        {lines.map(
          ([term, text]) =>
            text && (
              <>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </>
            ),
        )}
      </dl>
    </details>
  )
}
