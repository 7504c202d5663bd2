import type { Actor } from '#people'
import { eachOf, FileRefused, firstLines, type Importer, type Outcome } from '#platform/imports'
import { findDesk, ownOf } from '../access.ts'
import { lockHosts } from '../hosts/door.ts'
import { importPast, type Kept } from './import-past.ts'
import { judgeKept } from './judge-kept.ts'
import { PAST_TO_CHECK } from './page.tsx'
import { pastColumns } from './past-columns.ts'
import { readPastLine } from './past-line.ts'

/** The immersions of past years, one a line. History is kept even when it breaks the law, and flagged. */
export const immersionsImporter: Importer<Actor> = {
  kind: 'immersions',
  title: 'Immersions passées',
  verb: 'Importer des immersions passées',
  hint: 'Une ligne par immersion : la personne, l’employeur, l’objet, les dates, le bilan, l’embauche.',
  columns: pastColumns,
  accept: '.csv,.txt,.xlsx,.ods,.xls',
  scope: 'none',
  may: (by) => ownOf(by).length > 0,
  answersAt: async () => ({ href: PAST_TO_CHECK, title: 'Immersions à vérifier' }),
  run: async (tx, given, context) => {
    const desk = await findDesk(tx, context.by)
    const [keeper] = desk?.own ?? []
    if (!desk || !keeper) throw new FileRefused('Aucune structure qui envoie en immersion n’est la vôtre.')
    await lockHosts(tx, desk.own)
    const first = firstLines()
    const answers: (Outcome | Kept)[] = []
    for (const line of eachOf(given.lines, context)) {
      const read = readPastLine(line, context.now)
      const twin = read.ok ? first(read.value.key, line.line) : undefined
      if (!read.ok) answers.push(read.answer)
      else if (twin !== undefined) answers.push(sameAs(read.value, twin))
      else answers.push(await importPast(tx, read.value, { desk, keeper, now: context.now }))
    }
    return judgeKept(tx, answers, desk, context.now)
  },
}

const sameAs = ({ line, label }: { line: number; label: string }, twin: number): Outcome => ({
  line,
  label,
  what: 'unchanged',
  why: `Même immersion que la ligne ${twin}, écrite deux fois.`,
})
