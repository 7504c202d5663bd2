import type { Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import type { OpeningStep } from '#platform/web'
import { listActions } from './action-store.ts'
import { partnersOfEach } from './partners/partner-store.ts'
import { groupsOfEach } from './group-store.ts'

/**
 * What those who lead actions need first: an action, shown to the public, with a group. `leads`: the organisations of the reader that may lead
 * one; undefined for who looks at all of them and leads none.
 */
export async function actionsOpening(
  db: Db,
  leads: readonly string[] | undefined,
): Promise<[write: OpeningStep, show: OpeningStep, partners: OpeningStep, group: OpeningStep]> {
  const all = await listActions(db, { all: true })
  const actions = leads ? all.filter(({ leadId }) => leads.includes(leadId)) : all
  const ids = actions.map(({ id }) => id)
  const groups = [...(await groupsOfEach(db, ids)).values()].flat()
  const partners = [...(await partnersOfEach(db, ids)).values()].flat().length
  const published = actions.filter(({ publishedAt }) => publishedAt !== null)
  const [first] = actions
  const at = (href: string) => (leads ? href : null)
  return [
    {
      title: 'Écrire une action',
      why: 'Ce qu’on propose, où, avec qui et qui paie. Le public la lit une fois qu’elle est montrée.',
      proof: actions.length > 0 ? writeCount(actions.length, 'action écrite', 'actions écrites') : null,
      href: at('/actions/nouvelle'),
      link: 'Écrire une action',
    },
    {
      title: 'La montrer au public',
      why: 'Tant qu’elle est un brouillon, personne d’autre ne la voit.',
      proof: published.length > 0 ? writeCount(published.length, 'action montrée', 'actions montrées') : null,
      href: at(first ? `/actions/${first.slug}/modifier` : '/actions'),
      link: 'Voir l’action',
    },
    {
      title: 'Dire les partenaires',
      why: 'Qui propose des personnes, évalue, juge ou finance : sans eux, un·e référent·e ne voit pas l’action.',
      proof: partners > 0 ? writeCount(partners, 'partenaire') : null,
      href: at(first ? `/actions/${first.slug}/partenaires` : '/actions'),
      link: 'Ajouter un partenaire',
    },
    {
      title: 'Ouvrir un groupe',
      why: 'Ses dates et ses places : les personnes y sont admises.',
      proof: groups.length > 0 ? writeCount(groups.length, 'groupe ouvert', 'groupes ouverts') : null,
      href: at(first ? `/actions/${first.slug}/groupes` : '/actions'),
      link: 'Ouvrir un groupe',
    },
  ]
}
