import { professionals, type OrganisationId } from '#people'
import type { Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import { parisDay } from '#platform/time'
import type { OpeningStep } from '#platform/web'
import { countOpened } from './opening-store.ts'

/**
 * What a market needs before its first basket: to be opened, a shop, who keeps it, something on sale. `among` as in the other rooms: undefined
 * for who only looks.
 */
export async function marketOpening(
  db: Db,
  among: readonly OrganisationId[] | undefined,
  now: Date,
): Promise<OpeningStep[]> {
  const keepers = (await professionals(db, 'merchant', parisDay(now))).map(
    ({ organisationId }) => organisationId,
  )
  const { markets, shops, kept, onSale, unkept } = await countOpened(db, among, keepers)
  const at = (path: string) => (among ? (markets > 0 ? path : '/marche/ouvrir') : null)
  return [
    {
      title: 'Ouvrir un marché',
      why: 'Son nom et sa commune. Votre structure le tient.',
      proof: markets > 0 ? writeCount(markets, 'marché ouvert', 'marchés ouverts') : null,
      href: at('/marche/gestion'),
      link: markets > 0 ? 'Voir le marché' : 'Ouvrir un marché',
    },
    {
      title: 'Ajouter un commerce',
      why: 'Un par un, ou la liste entière d’un coup.',
      proof: shops > 0 ? writeCount(shops, 'commerce') : null,
      href: at('/marche/gestion/commerces/ajouter'),
      link: 'Ajouter un commerce',
    },
    {
      title: 'Inviter qui tient les commerces',
      why: 'Le pilote du territoire invite une personne dans chaque commerce : elle dit ce qu’elle vend et répond aux commandes.',
      proof: kept > 0 ? `${writeCount(kept, 'commerce tenu', 'commerces tenus')} par quelqu’un` : null,
      href: among || !unkept ? null : `/organismes/${unkept}/membres/nouveau`,
      link: 'Inviter une personne dans un commerce',
    },
    {
      title: 'Mettre un produit en vente',
      why: 'Tout ce que la loi demande est rempli : les clients le voient.',
      proof: onSale > 0 ? writeCount(onSale, 'produit en vente', 'produits en vente') : null,
      href: at('/marche/gestion'),
      link: 'Voir les commerces',
    },
  ]
}
