import type { Actor } from '#people'
import type { Tx } from '#platform/db'
import { eachOf, FileRefused, type Importer, type Line, type Outcome } from '#platform/imports'
import { newId } from '#platform/id'
import { parisDay } from '#platform/time'
import { findDesk, mayWrite, ownOf, type Desk } from '../access.ts'
import { lockHosts } from '../hosts/door.ts'
import type { HostId, NeedId } from '../ids.ts'
import { sameCells } from '../same-cells.ts'
import { findHost } from './find-host.ts'
import { namedHosts, type NamedHost } from './host-name-store.ts'
import { NEEDS } from './list-page.tsx'
import { needColumns, type NeedKey } from './need-columns.ts'
import { keyOf, readNeedLine } from './need-line.ts'
import { saveNeed, toldNeeds } from './need-store.ts'
import { writeDoubts } from './need-words.ts'

/** What employers look for, a need a line; each employer is found in the list that is kept here. */
export const needsImporter: Importer<Actor> = {
  kind: 'needs',
  title: 'Besoins de recrutement',
  hint: 'Une ligne par besoin : employeur, poste, heures, contrat, début, nombre.',
  columns: needColumns,
  accept: '.csv,.txt,.xlsx,.ods,.xls',
  scope: 'none',
  may: (by) => ownOf(by).length > 0,
  answersAt: () => `${NEEDS}?etat=a-verifier`,
  run: async (tx, given, context) => {
    const desk = await findDesk(tx, context.by)
    if (!desk) throw new FileRefused('Aucune structure qui suit des employeurs n’est la vôtre.')
    await lockHosts(tx)
    const list = {
      desk,
      hosts: await namedHosts(tx, desk.keepers),
      seen: new Map<string, number>(),
      now: context.now,
    }
    const answers: Outcome[] = []
    for (const line of eachOf(given.lines, context)) answers.push(await importNeed(tx, line, list))
    return answers
  },
}

type List = { desk: Desk; hosts: NamedHost[]; seen: Map<string, number>; now: Date }

async function importNeed(tx: Tx, { line, cells, wrongWidth }: Line<NeedKey>, list: List): Promise<Outcome> {
  const label = [cells.post, cells.host].filter(Boolean).join(', ')
  const became = (what: Outcome['what'], why?: string): Outcome => ({
    line,
    label,
    what,
    ...(why ? { why } : {}),
  })
  if (wrongWidth) return became('refused', 'Cette ligne n’a pas autant de cases que les titres.')
  if (cells.post.trim() === '' || cells.post.length > 120)
    return became('refused', 'Le poste manque, ou il est trop long.')
  if (cells.host.trim() === '') return became('refused', 'L’employeur manque.')
  const found = findHost(list.hosts, { name: cells.host, town: cells.town })
  if (!found.ok) return became('to check', found.why)
  const { host } = found
  if (!mayWrite(list.desk, host.keeperId))
    return became(
      'to check',
      `Cet employeur est suivi par ${host.keeperName}, qui écrit ses besoins. Rien n’est gardé.`,
    )
  const read = readNeedLine(cells, { isPerson: host.isPerson, today: parisDay(list.now) })
  const key = keyOf(cells, read)
  const first = list.seen.get(`${host.id} ${key}`)
  if (first !== undefined) return became('unchanged', `Le même besoin que la ligne ${first}.`)
  list.seen.set(`${host.id} ${key}`, line)
  const known = await knownNeed(tx, host.id, { key, ref: cells.ref })
  const isSame = known && sameCells(known.list, cells)
  if (known?.isTyped && !isSame)
    return became('to check', 'Corrigé ici depuis : la liste dit autre chose. Rien n’est changé.')
  if (!known?.isTyped && !isSame) {
    const need = { ...read, id: known?.id ?? newId<NeedId>(), hostId: host.id, isTyped: false }
    const by = list.desk.actor.personId
    await saveNeed(tx, need, { by, typed: false, now: list.now, told: { key, list: cells } })
  }
  const asked = known?.isTyped ? known.asked : read.asked
  if (asked.length > 0 && !read.closed)
    return became('to check', `Gardé. À vérifier : ${writeDoubts(asked)}.`)
  return became(isSame ? 'unchanged' : known ? 'updated' : 'created')
}

/** The need that this list told already: by its number there, else by what it says. */
async function knownNeed(tx: Tx, hostId: HostId, { key, ref }: { key: string; ref: string }) {
  const told = await toldNeeds(tx, hostId)
  return told.find(({ list }) => ref !== '' && list['ref'] === ref) ?? told.find((one) => one.key === key)
}
