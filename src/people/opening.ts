import type { Db } from '#platform/db'
import { writeCount, writeList } from '#platform/i18n'
import { parisDay } from '#platform/time'
import type { OpeningStep } from '#platform/web'
import { stewardsFor, type Actor } from './actor.ts'
import { professionals, unledOrganisations } from './professional-store.ts'
import { countOrganisations, readOrganisation } from './organisation-store.ts'

const MOST_NAMED = 3

/** What a territory needs of people before it works, for who steers it: who answers for it, a second steward, organisations, who leads them. */
export async function peopleOpening(db: Db, actor: Actor, now: Date): Promise<OpeningStep[]> {
  const today = parisDay(now)
  const own = stewardsFor(actor)
  const publisher = own ? await readOrganisation(db, own) : undefined
  const stewards = new Set((await professionals(db, 'steward', today)).map(({ personId }) => personId))
  const others = (await countOrganisations(db)) - 1
  const unled = await unledOrganisations(db, today)
  const missing = unled.slice(0, MOST_NAMED).map(({ name }) => name)
  return [
    {
      title: 'Dire qui répond de ce site',
      why: 'La loi demande une ville, un SIRET et un courriel sur la page « Mentions légales ».',
      proof:
        publisher?.siret && publisher.town && publisher.email ? `${publisher.name}, ${publisher.town}` : null,
      href: own && `/organismes/${own}/modifier`,
      link: 'Compléter votre organisme',
    },
    {
      title: 'Inviter une deuxième personne qui pilote',
      why: 'Vous êtes seul·e à tout pouvoir ouvrir. Si vous perdez votre téléphone, la porte reste fermée.',
      proof: stewards.size > 1 ? writeCount(stewards.size, 'personne pilote', 'personnes pilotent') : null,
      href: own && `/organismes/${own}/membres/nouveau`,
      link: 'Inviter une personne',
    },
    {
      title: 'Ajouter les organismes',
      why: 'Ceux qui forment, proposent des personnes, évaluent, emploient, vendent : chacun aura son équipe.',
      proof: others > 0 ? writeCount(others, 'organisme ajouté', 'organismes ajoutés') : null,
      href: '/organismes/nouveau',
      link: 'Ajouter un organisme',
    },
    {
      title: 'Nommer qui dirige chacun',
      why:
        missing.length > 0
          ? `Personne ne dirige encore ${writeList(missing)}${unled.length > MOST_NAMED ? ', entre autres' : ''}. Qui dirige nomme son équipe.`
          : 'Qui dirige un organisme nomme ensuite son équipe.',
      proof: others > 0 && unled.length === 0 ? 'Chaque organisme a sa direction' : null,
      href: unled[0] ? `/organismes/${unled[0].id}/membres/nouveau` : '/organismes',
      link: unled[0] ? `Nommer qui dirige ${unled[0].name}` : 'Voir les organismes',
    },
  ]
}
