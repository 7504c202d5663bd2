import { professionals, type OrganisationId } from '#people'
import type { Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import { parisDay } from '#platform/time'
import type { OpeningStep } from '#platform/web'
import { countOpened } from './opening-store.ts'
import { OPEN_HUB } from './open-hub-page.tsx'

/**
 * What bikes need before the first delivery: a hub, bikes, somebody who rides, places, a day on a bike. `among`: the organisations of the reader that run bikes;
 * undefined for who looks at all of them and runs none.
 */
export async function deliveryOpening(
  db: Db,
  among: readonly OrganisationId[] | undefined,
  now: Date,
): Promise<OpeningStep[]> {
  const { hubs, bikes, places, days } = await countOpened(db, among)
  const couriers = await professionals(db, 'courier', parisDay(now))
  const riders = new Set(
    couriers.filter((one) => !among || among.includes(one.organisationId)).map((one) => one.personId),
  ).size
  const at = (path: string) => (among ? (hubs > 0 ? path : OPEN_HUB) : null)
  return [
    {
      title: 'Ouvrir un dépôt de vélos',
      why: 'D’où partent les vélos, et les heures proposées aux clients.',
      proof: hubs > 0 ? writeCount(hubs, 'dépôt ouvert', 'dépôts ouverts') : null,
      href: at('/livraisons/depot'),
      link: hubs > 0 ? 'Régler le dépôt' : 'Ouvrir un dépôt',
    },
    {
      title: 'Ajouter les vélos',
      why: 'Ce que chacun porte, et ses bacs au froid : le plan en tient compte.',
      proof: bikes > 0 ? writeCount(bikes, 'vélo') : null,
      href: at('/livraisons/velos/nouveau'),
      link: 'Ajouter un vélo',
    },
    {
      title: 'Nommer qui livre',
      why: 'La direction l’ajoute à l’équipe : qui roule entre avec son téléphone et y trouve sa tournée.',
      proof: riders > 0 ? writeCount(riders, 'personne livre', 'personnes livrent') : null,
      href: among?.[0] ? `/organismes/${among[0]}` : null,
      link: 'Voir l’équipe',
    },
    {
      title: 'Dire où sont les lieux',
      why: 'Les commerces et la ferme où les vélos passent prendre.',
      proof: places > 0 ? writeCount(places, 'lieu placé', 'lieux placés') : null,
      href: at('/livraisons/lieux'),
      link: 'Ajouter un lieu',
    },
    {
      title: 'Dire qui roule, jour par jour',
      why: 'Sans personne sur un vélo ce jour-là, les clients n’y trouvent aucune heure.',
      proof: days > 0 ? `${writeCount(days, 'jour')} avec un vélo` : null,
      href: at('/livraisons/jours'),
      link: 'Voir les jours',
    },
  ]
}
