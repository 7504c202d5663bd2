import type { Figure } from '#actions'
import { typo } from '#platform/i18n'
import type { Day } from '#platform/time'
import { Bricks, Figure as BigFigure, Wall } from '#platform/ui'
import { explain, isHeadcount, isOfMinutes, writeInSentence, writeSentence } from './words.ts'

/** Past that, bricks can no longer be counted by eye: the share is drawn instead. */
const MOST_BRICKS = 200

type ViewProps = { figure: Figure; computedOn: Day; inside?: boolean; rowsAt?: string | undefined }

/** A public figure: the number, its bricks, its sentence, its rule; and for whoever has the right, the way to its rows. */
export function FigureView({ figure, computedOn, inside, rowsAt }: ViewProps) {
  const wall = <FigureWall figure={figure} inside={inside} />
  return (
    <BigFigure figure={explain(figure, computedOn)} wall={wall} {...(inside ? { inside } : {})}>
      {writeSentence(figure)}
      {rowsAt && (
        <>
          {' '}
          <a class="no-print" href={rowsAt}>
            Voir les lignes<span class="vh">{` de « ${typo(figure.label)} »`}</span>
          </a>
        </>
      )}
    </BigFigure>
  )
}

/** One person (a post, an exit), one brick: full for those who are counted, outlined for the others, dashed for those taken out. */
function FigureWall({ figure, inside }: { figure: Figure; inside?: boolean | undefined }) {
  const { numerator } = figure
  const whole = wholeOf(figure)
  if (numerator === null || !whole) return null
  if (isOfMinutes(figure) || whole > MOST_BRICKS) return <Wall value={numerator / whole} />
  const groups = bricksOf(figure).map(({ kind, count }) => ({ kind, count }))
  return <Bricks groups={groups} label={wallWords(figure)} {...(inside ? { size: 'middle' as const } : {})} />
}

/** What the wall of a figure of people is made of. */
export function bricksOf(figure: Figure) {
  const numerator = figure.numerator ?? 0
  const left = figure.excluded.reduce((all, { count }) => all + count, 0)
  return [
    { kind: 'full' as const, count: numerator },
    { kind: 'outline' as const, count: (wholeOf(figure) ?? 0) - numerator },
    { kind: 'dashed' as const, count: left },
  ]
}

/** Out of how many: a count of everybody is out of itself. */
const wholeOf = ({ denominator, numerator }: Figure) => denominator ?? numerator

/** The same in words, for who does not see the bricks. */
export const wallWords = (figure: Figure): string =>
  typo(`${writeInSentence(figure)}${isHeadcount(figure) ? ' ' : ' : '}${figure.label}`)
