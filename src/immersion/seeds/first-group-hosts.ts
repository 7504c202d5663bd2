import { asId } from '#platform/id'
import { addDays, parisDay } from '#platform/time'
import type { SaidHost } from '../hosts/read-host-form.ts'
import type { HostId } from '../ids.ts'

const hostId = (n: number) => asId<HostId>(`00000000-0000-8000-8000-00000057051${n}`)

/** Where people of group 1 had their immersions. */
export const firstGroupHosts = {
  coteau: hostId(1),
  domicile: hostId(2),
  hotel: hostId(3),
  creche: hostId(4),
  linen: hostId(5),
  cleaning: hostId(6),
} as const

type Place = { id: HostId; said: SaidHost }

/** The same, as the PLIE keeps in touch with them today. */
export function firstGroupPlaces(now: Date): Place[] {
  const common = {
    isPerson: false,
    postcode: '62000',
    town: 'Arras',
    hires: null,
    accessible: null,
    phones: [],
    way: '',
  } as const
  const ago = (days: number) => addDays(parisDay(now), -days)
  return [
    {
      id: firstGroupHosts.coteau,
      said: {
        ...common,
        name: 'Résidence Le Vert Coteau',
        siret: '00009005000014',
        address: '2 chemin des Filatiers',
        activity: 'Résidence pour personnes âgées',
        trades: ['K1302', 'G1602'],
        capacity: 3,
        days: [1, 2, 3, 4, 5],
        way: 'Bus ligne 2, arrêt Filatiers.',
        accessible: 'yes',
        accepts: 'no',
        hires: 'yes',
        welcomedBy: 'Mme Dorval, directrice',
        email: 'direction.vertcoteau@example.org',
        said: 'A recruté deux personnes du groupe 1. Complet : rappeler en septembre.',
        saidOn: ago(70),
      },
    },
    {
      id: firstGroupHosts.domicile,
      said: {
        ...common,
        name: 'Artois Aide à Domicile',
        siret: '00009006800016',
        address: '18 rue du Saumon',
        activity: 'Aide à domicile',
        trades: ['K1304'],
        capacity: 2,
        days: [1, 2, 3, 4, 5],
        way: 'Dix minutes à pied de la gare. Déplacements à vélo ou en bus.',
        accepts: 'to see',
        hires: 'to see',
        welcomedBy: 'M. Tellier, responsable de secteur',
        email: 'secteur.aad@example.org',
        said: 'Demande que la personne aime marcher.',
        saidOn: ago(33),
      },
    },
    {
      id: firstGroupHosts.hotel,
      said: {
        ...common,
        name: 'Hôtel de la Scarpe',
        siret: '00009007600019',
        address: '9 rue de la Taillerie',
        activity: 'Hôtel',
        trades: ['G1501'],
        capacity: 2,
        days: [1, 2, 3, 4, 5, 6],
        accepts: 'yes',
        welcomedBy: 'Mme Lenoir, gouvernante',
        email: 'gouvernante.scarpe@example.org',
        said: 'Hors saison, la journée peut commencer à 9 h.',
        saidOn: ago(21),
      },
    },
    {
      id: firstGroupHosts.creche,
      said: {
        ...common,
        name: 'Micro-crèche Les Petits Pas',
        siret: '00009008400013',
        address: '31 rue Méaulens',
        activity: 'Crèche',
        trades: ['K1303'],
        capacity: 1,
        days: [1, 2, 3, 4, 5],
        accepts: 'to see',
        welcomedBy: 'Mme Wattrelot, directrice',
        email: 'direction.petitspas@example.org',
        said: '',
        saidOn: ago(88),
      },
    },
    {
      id: firstGroupHosts.linen,
      said: {
        ...common,
        name: 'Blanchisserie des Grands Prés',
        siret: '00009009200016',
        address: '5 avenue Winston Churchill',
        activity: 'Blanchisserie',
        trades: ['K2204'],
        capacity: 2,
        days: [1, 2, 3, 4, 5],
        accepts: 'no',
        welcomedBy: 'M. Ferrand, chef d’atelier',
        email: 'atelier.grandspres@example.org',
        said: 'Ne prend plus personne depuis le changement de machines.',
        saidOn: ago(150),
      },
    },
    {
      id: firstGroupHosts.cleaning,
      said: {
        ...common,
        name: 'Arras Net Services',
        siret: '00009010000017',
        address: '14 rue de Cambrai',
        activity: 'Nettoyage de bureaux',
        trades: ['K2204'],
        capacity: 2,
        days: [1, 2, 3, 4, 5],
        accepts: 'no',
        hires: 'yes',
        welcomedBy: 'Mme Ouali, cheffe d’équipe',
        email: 'equipe.arrasnet@example.org',
        said: 'Travail tôt le matin. Personne cet été.',
        saidOn: ago(47),
      },
    },
  ]
}
