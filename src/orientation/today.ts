import { worksAs, type Actor } from '#people'
import type { Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import type { Card } from '#platform/web'
import { DAY_MS } from '#platform/time'
import { openGroupsOfEach } from './decisions/open-commission.ts'
import { openDoubts } from './doubts/doubt-store.ts'
import { countSilent, linesToConfirm } from './listing/list-count-store.ts'
import { countToDecide } from './place-store.ts'
import { actionsRun } from './access.ts'
import { countRequests } from './requests/store.ts'
import { SILENT_AFTER_DAYS } from './listing/silence.ts'

/** What waits for this reader today: silent people, questions of a list, decisions to take, a place that came free. */
export async function orientationToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const runs = await actionsRun(db, actor, now)
  const ids = runs.map(({ id }) => id)
  const doubts = await openDoubts(db, { actionIds: ids, askedBy: actor.personId })
  const toConfirm = await linesToConfirm(db, { actionIds: ids, referentId: actor.personId, now })
  const cards: Card[] = []
  const lines = doubts.length + toConfirm.length
  if (lines > 0) {
    const title = `${writeCount(lines, 'ligne')} à vérifier`
    cards.push({
      title,
      text: 'Une liste importée attend votre réponse.',
      href: '/orientation/a-verifier',
      kind: 'do',
    })
  }
  if (worksAs(actor, 'referent')) cards.push(...(await silence(db, actor, now)))
  if (runs.length === 0) return cards
  const [counts, groups] = [await countToDecide(db, ids), await openGroupsOfEach(db, ids, now)]
  const requests = await countRequests(db, ids)
  for (const action of runs) {
    const href = `/orientation/actions/${action.slug}`
    const { toDecide, waiting } = counts.get(action.id) ?? { toDecide: 0, waiting: 0 }
    const asked = requests.get(action.id) ?? 0
    if (asked > 0)
      cards.push({
        title: writeCount(asked, 'demande de place', 'demandes de place'),
        text: `${action.title} : une réponse est attendue.`,
        href: `${href}/demandes`,
        kind: 'do',
      })
    const free = (groups.get(action.id) ?? []).some(({ group, admitted }) => admitted < group.places)
    if (waiting > 0 && free)
      cards.push({
        title: 'Une place est libre',
        text: `${action.title} : la liste d’attente peut avancer.`,
        href: `${href}/commission`,
        kind: 'do',
      })
    if (toDecide > 0)
      cards.push({
        title: `${writeCount(toDecide, 'personne')} à décider`,
        text: action.title,
        href,
        kind: 'look',
      })
  }
  return cards
}

async function silence(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const before = new Date(now.getTime() - SILENT_AFTER_DAYS * DAY_MS)
  const count = await countSilent(db, { referentId: actor.personId, now }, before)
  if (count === 0) return []
  const title = `${writeCount(count, 'personne')} sans nouvelles depuis ${SILENT_AFTER_DAYS} jours`
  return [{ title, text: 'Leur parcours s’est arrêté quelque part.', href: '/orientation', kind: 'do' }]
}
