import { stageOf } from '#actions'
import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { typo } from '#platform/i18n'
import { parisDay } from '#platform/time'
import type { Card } from '#platform/web'
import { groupsTrainedBy } from '#training'
import { COMPANIES, companyAddress } from '../company.ts'
import { companiesOf } from '../company-store.ts'
import type { CompanyId } from '../ids.ts'
import { waitingArticles } from '../told/door.ts'

/** The companies of the groups that somebody trains now, and what waits for them there; where there is none yet, that one may be opened. */
export async function companyToday(db: Db, { personId }: Actor, now: Date): Promise<Card[]> {
  const today = parisDay(now)
  const groups = (await groupsTrainedBy(db, personId, now)).filter(
    (group) => stageOf(group, today) === 'during',
  )
  if (groups.length === 0) return []
  const companies = await companiesOf(
    db,
    groups.map(({ id }) => id),
  )
  return [...(await articlesOf(db, companies)), ...groups.map(cardOf)]

  function cardOf(group: (typeof groups)[number]): Card {
    const company = companies.find(({ groupId }) => groupId === group.id)
    return {
      title: company
        ? `Entreprise virtuelle : ${company.name ?? 'le nom à choisir'}`
        : 'Entreprise virtuelle à ouvrir',
      text: group.title,
      href: company ? companyAddress(company.id) : COMPANIES,
      kind: 'look',
    }
  }
}

/** What their trainees would say in the bulletin: nobody reads it before who trains them agreed. */
async function articlesOf(db: Db, companies: readonly { id: CompanyId }[]): Promise<Card[]> {
  const waiting = await waitingArticles(
    db,
    companies.map(({ id }) => id),
  )
  return waiting.map(({ companyId, eventId, title }) => ({
    title: 'Un texte pour le Petit Papier',
    text: typo(`« ${title} » attend votre accord.`),
    href: companyAddress(companyId, `/evenements/${eventId}/bulletin`),
    kind: 'do',
  }))
}
