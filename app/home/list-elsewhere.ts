import { worksAs, type Actor, type Role } from '#people'
import type { Db } from '#platform/db'
import type { Card } from '#platform/web'

/** Pages that a bar of six has no place for: they stand at the end of somebody's day. */
const elsewhere: { card: Omit<Card, 'kind'>; roles: readonly Role[] }[] = [
  {
    card: { title: 'Cours', text: 'Importer un cours, voir qui le suit.', href: '/cours' },
    roles: ['training lead'],
  },
  {
    card: {
      title: 'Traces',
      text: 'Ce que les outils de cours ont envoyé.',
      href: '/traces',
    },
    roles: ['training lead'],
  },
  {
    card: { title: 'Clés des outils de cours', text: 'Ouvrir ou fermer un accès.', href: '/traces/cles' },
    roles: ['steward'],
  },
  {
    card: {
      title: 'Est-ce la même personne ?',
      text: 'Des fiches qui se ressemblent.',
      href: '/personnes/doublons',
    },
    roles: ['training lead', 'steward', 'referent'],
  },
]

export const elsewhereToday = async (_db: Db, actor: Actor): Promise<Card[]> =>
  elsewhere.filter(({ roles }) => worksAs(actor, ...roles)).map(({ card }) => ({ ...card, kind: 'look' }))
