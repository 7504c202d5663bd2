import { groupsAround, stageOf } from '#actions'
import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import type { Card } from '#platform/web'
import { COMPANIES, companyAddress } from './company.ts'
import { companiesOf } from './company-store.ts'

/** The companies of the groups that somebody trains now; where there is none yet, that one may be opened. */
export async function companyToday(db: Db, { personId }: Actor, now: Date): Promise<Card[]> {
  const today = parisDay(now)
  const groups = (await groupsAround(db, personId, ['trainer', 'training lead'], now)).filter(
    (group) => stageOf(group, today) === 'during',
  )
  const companies = await companiesOf(
    db,
    groups.map(({ id }) => id),
  )
  return groups.map((group) => {
    const company = companies.find(({ groupId }) => groupId === group.id)
    return {
      title: company
        ? `Entreprise virtuelle : ${company.name ?? 'le nom à choisir'}`
        : 'Entreprise virtuelle à ouvrir',
      text: group.title,
      href: company ? companyAddress(company.id) : COMPANIES,
      kind: 'look',
    }
  })
}
