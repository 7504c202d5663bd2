import { writeDate, writeMonth, type Day } from '#platform/time'
import { Empty } from '#platform/ui'
import type { ActionResults } from './compute-figures.ts'
import { FigureList } from './list.tsx'

type FiguresProps = { of: ActionResults; today: Day; rowsAt?: (key: string) => string | undefined }

/** The figures of an action, or when they will come. */
export function Figures({ of, today, rowsAt }: FiguresProps) {
  if (of.figures.length > 0)
    return <FigureList figures={of.figures} computedOn={today} {...(rowsAt ? { rowsAt } : {})} />
  const [coming] = of.notOver
  return (
    <Empty
      icon="clock"
      title="Les résultats viendront à la fin du premier groupe"
      text={
        coming ? `${coming.title} finit le ${writeDate(coming.endsOn)}.` : 'Aucun groupe n’est encore ouvert.'
      }
    />
  )
}

/** How much has been counted, and since when. */
export function sinceWhen({ groups, whole }: ActionResults): string {
  const [first] = groups
  if (!first && whole.length > 0) return 'Chiffres comptés pour toute l’action.'
  if (!first) return 'Aucun groupe n’a encore fini.'
  if (groups.length === 1) return `Un groupe a fini, en ${writeMonth(first.endsOn)}.`
  return `${groups.length} groupes ont fini depuis ${writeMonth(first.endsOn)}.`
}
