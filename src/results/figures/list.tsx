import type { Figure } from '#actions'
import { typo, writeList } from '#platform/i18n'
import type { Day } from '#platform/time'
import { FigureView } from './view.tsx'

type ListProps = { figures: Figure[]; computedOn: Day; rowsAt?: (key: string) => string | undefined }

/** The figures that are known, one under the other; the others in a sentence, so that nobody looks for them. */
export function FigureList({ figures, computedOn, rowsAt }: ListProps) {
  const known = figures.filter((figure) => figure.masked || figure.value !== null)
  const coming = figures.filter((figure) => !known.includes(figure))
  return (
    <div>
      {known.map((figure) => (
        <FigureView figure={figure} computedOn={computedOn} rowsAt={rowsAt?.(figure.key)} />
      ))}
      {coming.length > 0 && (
        <p class="muted">
          {typo(`Pas encore connu : ${writeList(coming.map(({ label }) => `« ${label} »`))}.`)}
        </p>
      )}
    </div>
  )
}
