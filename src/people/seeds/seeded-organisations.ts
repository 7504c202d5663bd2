import { asId } from '#platform/id'
import type { Organisation, OrganisationKind } from '../organisation.ts'
import type { OrganisationId } from '../ids.ts'

/** The organisations of Arras and of Calais in the demo territory. SIRET numbers begin with 0000: never given to anybody; the telephone is of those kept for fiction. */
export const seededOrganisations = {
  // whom an employer calls on the card of its trainees
  afp2i: {
    ...organisation(1, 'AFP2I', 'training', 'Arras'),
    phone: '+33353010001',
    email: 'accueil.afp2i@example.org',
  },
  plie: organisation(2, 'Artois Emploi Entreprise (PLIE)', 'prescriber', 'Arras'),
  departement: organisation(3, 'Département du Pas-de-Calais', 'public', 'Arras'),
  prochEmploi: organisation(4, 'Proch’Emploi', 'public', 'Arras'),
  crefo: organisation(5, 'CREFO', 'jury', 'Lens'),
  agefos: organisation(6, 'AGEFOS PME', 'funder', 'Lille'),
  evalpro: organisation(7, 'Évalpro Artois', 'evaluation', 'Arras'),
  territory: organisation(8, 'Territoire d’Arras et de Calais', 'public', 'Arras'),
  // whoever sells on the market says where it is written to (L221-5)
  ateliers: {
    ...organisation(9, 'Les Ateliers de la citoyenneté', 'integration', 'Calais'),
    email: 'ateliers@example.org',
  },
  delplanque: {
    ...organisation(10, 'Boulangerie Delplanque', 'shop', 'Calais'),
    email: 'delplanque@example.org',
  },
  saintPierre: {
    ...organisation(11, 'Crèmerie Saint-Pierre', 'shop', 'Calais'),
    email: 'saint-pierre@example.org',
  },
  grandCalais: organisation(12, 'Grand Calais Terres & Mers', 'funder', 'Calais'),
} as const

function organisation(n: number, name: string, kind: OrganisationKind, town: string): Organisation {
  return {
    id: asId<OrganisationId>(`00000000-0000-8000-8000-${n.toString(16).padStart(12, '0')}`),
    name,
    kind,
    siret: null,
    town,
    phone: null,
    email: null,
  }
}
