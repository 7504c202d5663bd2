import { SMALLEST_SHOWN } from '#actions'
import { typo, writeCount, writeNumber, writePercent } from '#platform/i18n'
import { Bricks } from '#platform/ui'
import { categories, type Category } from '../exit.ts'
import { percentOf, termsOf, type ExitTally } from './exit-tally.ts'
import { categoryWords } from '../words.ts'

/** A number of people for whoever reads only numbers: under five it is not said. */
export const maskedCount = (count: number): string =>
  count < SMALLEST_SHOWN ? `moins de ${SMALLEST_SHOWN}` : writeNumber(count)

/** Every reading of the same exits, so that nobody compares one with another: which one is printed is said. */
export function Readings({ tally, masked = false }: { tally: ExitTally; masked?: boolean }) {
  const { numerator, denominator } = termsOf(tally)
  const left = tally.withdrawn + tally.undocumented
  if (denominator + left === 0) return <p>Aucune sortie n’est encore constatée.</p>
  if (masked && denominator < SMALLEST_SHOWN)
    return <p>{`Moins de ${SMALLEST_SHOWN} sorties comptées : le taux ferait reconnaître quelqu’un.`}</p>
  const few = masked && Math.min(numerator, tally.other) < SMALLEST_SHOWN
  const groups = [
    { kind: 'full', count: numerator },
    { kind: 'outline', count: tally.other },
    { kind: 'dashed', count: masked && left < SMALLEST_SHOWN ? 0 : left },
  ] as const
  const counted = `${numerator} sorties vers un emploi ou une formation, ${tally.other} autres sorties`
  const words = groups[2].count === 0 ? counted : `${counted}, ${left} non comptées`
  return (
    <div class="stack tight">
      <p class="big">
        {`${writeShare(numerator, denominator)} `}
        {!few && <small>{`${writeNumber(numerator)} sur ${writeNumber(denominator)}`}</small>}
      </p>
      {!few && denominator + left <= 200 && <Bricks groups={[...groups]} label={words} />}
      <p>
        {typo(
          'Sorties dynamiques. C’est ce que le bulletin appelle « sorties positives », et ce qui est publié.',
        )}
      </p>
      {!masked && <Others tally={tally} />}
      <p class="muted">
        {typo(
          masked
            ? `Non comptées : ${maskedCount(left)} sorties.`
            : `Non comptées : ${writeCount(tally.withdrawn, 'sortie retirée', 'sorties retirées')} par la règle, ${writeCount(tally.undocumented, 'sortie sans catégorie', 'sorties sans catégorie')}.`,
        )}
      </p>
    </div>
  )
}

function Others({ tally }: { tally: ExitTally }) {
  const { numerator, denominator } = termsOf(tally)
  const whole = denominator + tally.undocumented
  return (
    <ul class="muted">
      <li>
        {typo(
          `La seule catégorie « sortie positive » : ${tally.positive} sur ${denominator}, ${writeShare(tally.positive, denominator)}.`,
        )}
      </li>
      {tally.undocumented > 0 && (
        <li>
          {typo(
            `En comptant les sorties sans catégorie : ${numerator} sur ${whole}, ${writeShare(numerator, whole)}.`,
          )}
        </li>
      )}
    </ul>
  )
}

const writeShare = (numerator: number, denominator: number): string =>
  writePercent((percentOf(numerator, denominator) ?? 0) / 100)

/** How many exits of each category, in the order of the rule. */
export const countedCategories = (tally: ExitTally): { category: Category; words: string; count: number }[] =>
  categories.map((category) => ({ category, words: categoryWords[category], count: tally[category] }))
