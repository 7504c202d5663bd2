import { hideFigure, hideTogether, maskSmall, type Figure, type GroupFigures, type GroupId } from '#actions'
import { isOfProgramme } from './key.ts'

/**
 * What may be published of an action: figures of fewer than five people disappear, and nothing that is shown lets them be
 * found again by subtraction. Where the groups hidden hold fewer than five people together (one of them always does), the smallest
 * group still shown is hidden with them, and so on; the total of the action stays.
 */
export function maskFigures(
  total: readonly Figure[],
  groups: readonly GroupFigures[],
): { total: Figure[]; groups: GroupFigures[] } {
  const hidden = new Map(total.map((figure) => [figure.key, hiddenGroups(figure, groups)]))
  // A group too small to be told is told by nothing that counts its people: neither their minutes nor how many are waited for.
  const untold = hidden.get('participants')
  const few = total.some((figure) => figure.key === 'participants' && isSmall(figure))
  const isHidden = (figure: Figure, groupId: GroupId) =>
    isSmall(figure) ||
    hidden.get(figure.key)?.has(groupId) ||
    (untold?.has(groupId) && !isOfProgramme(figure.key))
  return {
    total: total.map((figure) =>
      isSmall(figure) || (few && !isOfProgramme(figure.key)) ? hideFigure(figure) : figure,
    ),
    groups: groups.map(({ groupId, figures }) => ({
      groupId,
      figures: figures.map((figure) => (isHidden(figure, groupId) ? hideFigure(figure) : figure)),
    })),
  }
}

function hiddenGroups(total: Figure, groups: readonly GroupFigures[]): Set<string> {
  const counted = countedGroups(total, groups)
  const hidden = counted.filter(({ figure }) => isSmall(figure))
  // A group where there is nobody hides nothing: the subtraction would only say that nobody is there.
  const empty = hidden.filter(({ people }) => people === 0)
  const some = hideTogether(
    hidden.filter(({ people }) => people > 0),
    counted.filter((one) => !hidden.includes(one)),
  )
  return new Set([...empty, ...some].map(({ groupId }) => groupId))
}

/** The groups that the total adds, the smallest first and always in the same order: all keys hide the same second group. */
function countedGroups(total: Figure, groups: readonly GroupFigures[]) {
  return groups
    .flatMap(({ groupId, figures }) => {
      const figure = figures.find(
        (one) => one.key === total.key && one.rule === total.rule && one.unit === 'people',
      )
      const people = figure?.denominator ?? figure?.numerator ?? 0
      const size = Math.max(
        ...figures.map((one) => (one.unit === 'people' ? (one.denominator ?? one.numerator ?? 0) : 0)),
      )
      return figure ? [{ groupId, figure, people, size }] : []
    })
    .toSorted((one, other) => one.size - other.size || (one.groupId < other.groupId ? -1 : 1))
}

/** A figure that nobody can read yet hides nobody. */
const isSmall = (figure: Figure): boolean => figure.value !== null && maskSmall(figure).masked
