import type { Figure } from '#actions'
import { whileUnchanged, type Db } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import { composeFigures } from './compose-figures.ts'
import { gatherOfActions, gatherOfGroups } from './gather-figures.ts'
import { byKey } from './key.ts'
import { maskFigures } from './mask-figures.ts'
import { groupsOfActions, type ResultAction, type ResultGroup } from './store.ts'
import { sources } from './sources.ts'

export type GroupResults = ResultGroup & { figures: Figure[] }

/** What an action has obtained: its figures, those of its groups that are over, and the groups that have no result yet. */
export type ActionResults = ResultAction & {
  figures: Figure[]
  /** Which of its figures are counted for the action as a whole, and not by adding its groups. */
  whole: readonly string[]
  groups: GroupResults[]
  notOver: ResultGroup[]
}

/**
 * The figures of these actions, computed from rows now and masked as they may be published. A group counts once its last day
 * is past: in its fifth week, "0 of 13 have the certificate" would be true and would say something false.
 */
export async function computeFigures(
  db: Db,
  actions: readonly ResultAction[],
  now: Date,
  from = sources,
): Promise<ActionResults[]> {
  if (from !== sources) return compute(db, actions, now, from)
  const asked = `figures ${parisDay(now)} ${JSON.stringify(actions)}`
  return together(db, asked, () => whileUnchanged(db, asked, () => compute(db, actions, now, from)))
}

const running = new WeakMap<Db, Map<string, Promise<ActionResults[]>>>()

/**
 * Who asks for the same figures while they are being computed waits for the same answer: on the day of a bulletin everybody
 * asks at once. Once told it is kept until somebody writes anything; a transaction shares with nobody.
 */
async function together(
  db: Db,
  asked: string,
  work: () => Promise<ActionResults[]>,
): Promise<ActionResults[]> {
  const here = running.get(db) ?? new Map<string, Promise<ActionResults[]>>()
  running.set(db, here)
  const answer = here.get(asked) ?? work().finally(() => here.delete(asked))
  here.set(asked, answer)
  return answer
}

async function compute(
  db: Db,
  actions: readonly ResultAction[],
  now: Date,
  from: typeof sources,
): Promise<ActionResults[]> {
  const groups = await groupsOfActions(
    db,
    actions.map((action) => action.id),
  )
  const over = groups.filter((group) => isOver(group, parisDay(now)))
  const figures = await gatherOfGroups(
    db,
    over.map((group) => group.id),
    from,
  )
  const whole = await gatherOfActions(db, actions, now)
  return actions.map((action) => {
    const ownFigures = whole.get(action.id) ?? []
    const own = over.filter((group) => group.actionId === action.id)
    const counted = own.map(({ id }) => ({ groupId: id, figures: figures.get(id) ?? [] }))
    const shown = maskFigures(composeFigures(counted), counted)
    return {
      ...action,
      figures: [...shown.total, ...ownFigures].toSorted(byKey),
      whole: ownFigures.map((figure) => figure.key),
      groups: own.map((group, i) => ({ ...group, figures: shown.groups[i]?.figures ?? [] })),
      notOver: groups.filter((group) => group.actionId === action.id && !isOver(group, parisDay(now))),
    }
  })
}

const isOver = (group: { endsOn: Day }, today: Day): boolean => group.endsOn < today
