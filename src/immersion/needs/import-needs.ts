import type { Actor, OrganisationId } from '#people'
import type { Tx } from '#platform/db'
import {
  eachOf,
  FileRefused,
  firstLines,
  outcomeFor,
  type Became,
  type Importer,
  type Line,
  type Outcome,
} from '#platform/imports'
import { newId } from '#platform/id'
import { parisDay } from '#platform/time'
import { findDesk, mayWrite, ownOf, type Desk } from '../access.ts'
import { lockHosts } from '../hosts/door.ts'
import { findHost } from './find-host.ts'
import { namedHosts, type NamedHost } from './host-name-store.ts'
import { keepLine } from './keep-line.ts'
import { TO_CHECK } from './addresses.ts'
import { needColumns, type NeedKey } from './need-columns.ts'
import { keyOf, readNeedLine, type NeedCells } from './need-line.ts'
import { needLabel, sayUnsure, writeDoubts } from './need-words.ts'
import { waitingKey, type WaitingNeed } from './waiting-need.ts'
import { closeWaiting, keepWaiting, waitingOf } from './waiting-store.ts'

/** What employers look for, a need a line; each employer is found in the list that is kept here. */
export const needsImporter: Importer<Actor> = {
  kind: 'needs',
  title: 'Besoins de recrutement',
  verb: 'Importer des besoins',
  hint: 'Une ligne par besoin : employeur, poste, heures, contrat, début, nombre.',
  columns: needColumns,
  accept: '.csv,.txt,.xlsx,.ods,.xls',
  scope: 'none',
  may: (by) => ownOf(by).length > 0,
  answersAt: async () => ({ href: TO_CHECK, title: 'Besoins de recrutement' }),
  run: async (tx, given, context) => {
    const desk = await findDesk(tx, context.by)
    const [keeper] = desk?.own ?? []
    if (!desk || !keeper) throw new FileRefused('Aucune structure qui suit des employeurs n’est la vôtre.')
    await lockHosts(tx, desk.own)
    const list = {
      desk,
      keeperId: keeper.id,
      hosts: await namedHosts(tx, desk.keepers),
      waiting: await waitingOf(tx, keeper.id),
      first: firstLines(),
      now: context.now,
    }
    const answers: Outcome[] = []
    for (const line of eachOf(given.lines, context)) answers.push(await importNeed(tx, line, list))
    return answers
  },
}

type List = {
  desk: Desk
  keeperId: OrganisationId
  hosts: NamedHost[]
  waiting: Map<string, WaitingNeed>
  first: ReturnType<typeof firstLines<number>>
  now: Date
}

async function importNeed(tx: Tx, { line, cells, wrongWidth }: Line<NeedKey>, list: List): Promise<Outcome> {
  const became = outcomeFor(line, needLabel(cells))
  if (wrongWidth) return became('refused', 'Cette ligne n’a pas autant de cases que les titres.')
  if (cells.post.trim() === '' || cells.post.length > 120)
    return became('refused', 'Le poste manque, ou il est trop long.')
  if (cells.host.trim() === '') return became('refused', 'L’employeur manque.')
  const found = findHost(list.hosts, { name: cells.host, town: cells.town })
  const answered = list.waiting.get(waitingKey(cells))
  if (answered?.answer === 'left out') return became('unchanged', 'Laissée de côté : rien n’est gardé.')
  const host = list.hosts.find(({ id }) => id === answered?.hostId) ?? (found.ok ? found.host : undefined)
  if (!host) return wait(tx, { line, cells, asked: found.ok ? '' : sayUnsure(found) }, { list, became })
  if (!mayWrite(list.desk, host.keeperId))
    return became(
      'refused',
      `Cet employeur est suivi par ${host.keeperName}, qui écrit ses besoins. Rien n’est gardé.`,
    )
  const by = list.desk.actor.personId
  // its employer is known since: nobody is asked any more
  if (answered?.answer === null)
    await closeWaiting(tx, answered.id, { answer: 'host', hostId: host.id }, by, list.now)
  const read = readNeedLine(cells, { isPerson: host.isPerson, today: parisDay(list.now) })
  const first = list.first(`${host.id} ${keyOf(cells, read)}`, line)
  if (first !== undefined) return became('unchanged', `Le même besoin que la ligne ${first}.`)
  const kept = await keepLine(tx, { cells, read, host }, { by, now: list.now })
  if (kept.what === 'other since')
    return became(
      'unchanged',
      'Corrigé ici depuis : la liste dit autre chose. Ce qui est écrit ici reste. Pour le changer, ouvrez ce besoin.',
    )
  if (kept.asked.length > 0 && !read.closed)
    return became('to check', `Gardé. À vérifier : ${writeDoubts(kept.asked)}.`)
  return became(kept.what)
}

/** A line whose employer nobody knows waits with its cells, once. */
async function wait(
  tx: Tx,
  { line, cells, asked }: { line: number; cells: NeedCells; asked: string },
  { list, became }: { list: List; became: Became },
): Promise<Outcome> {
  const key = waitingKey(cells)
  const first = list.first(key, line)
  if (first !== undefined) return became('unchanged', `Le même besoin que la ligne ${first}.`)
  const { keeperId, desk, now } = list
  await keepWaiting(tx, { id: newId(), keeperId, key, cells }, desk.actor.personId, now)
  return became('to check', asked)
}
