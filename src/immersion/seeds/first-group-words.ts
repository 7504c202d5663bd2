import type { Words } from './seeded-conventions.ts'
import { firstGroupHosts } from './first-group-hosts.ts'
import type { HostId } from '../ids.ts'

type Place = { siret: string; signer: string; login: string; words: Words }

/** What the conventions of group 1 say of each place. */
export const placeOf = (id: HostId): Place => {
  const place = places[id]
  if (!place) throw new Error(`no words for the host ${id}`)
  return place
}

const places: Record<HostId, Place> = {
  [firstGroupHosts.coteau]: {
    siret: '00009005000014',
    signer: 'Mme Dorval',
    login: 'direction.vertcoteau@example.org',
    words: {
      objectives: 'Confirmer un projet : aide aux personnes âgées.',
      tasks: ['Aider au lever', 'Servir les repas', 'Faire les lits', 'Animer un après-midi'],
      safety: 'Lavage des mains à chaque chambre. Jamais seule pour lever quelqu’un.',
      place: '2 chemin des Filatiers, 62000 Arras',
      activity: 'Résidence pour personnes âgées',
      welcomedBy: 'Mme Dorval, directrice',
    },
  },
  [firstGroupHosts.domicile]: {
    siret: '00009006800016',
    signer: 'M. Tellier',
    login: 'secteur.aad@example.org',
    words: {
      objectives: 'Confirmer un projet : services au domicile.',
      tasks: ['Ranger et nettoyer', 'Repasser', 'Préparer un repas simple', 'Faire les courses'],
      safety: 'Toujours avec une aide à domicile. Aucun médicament donné.',
      place: '18 rue du Saumon, 62000 Arras, et chez les clients',
      activity: 'Aide à domicile',
      welcomedBy: 'M. Tellier, responsable de secteur',
    },
  },
  [firstGroupHosts.hotel]: {
    siret: '00009007600019',
    signer: 'Mme Lenoir',
    login: 'gouvernante.scarpe@example.org',
    words: {
      objectives: 'Découvrir le métier : personnel d’étage.',
      tasks: ['Faire une chambre', 'Nettoyer une salle de bains', 'Trier le linge', 'Saluer les clients'],
      safety: 'Gants pour les produits. Les produits ne se mélangent pas.',
      place: '9 rue de la Taillerie, 62000 Arras',
      activity: 'Hôtel',
      welcomedBy: 'Mme Lenoir, gouvernante',
    },
  },
  [firstGroupHosts.creche]: {
    siret: '00009008400013',
    signer: 'Mme Wattrelot',
    login: 'direction.petitspas@example.org',
    words: {
      objectives: 'Découvrir le travail auprès de jeunes enfants.',
      tasks: ['Préparer le goûter', 'Laver les jouets', 'Lire une histoire', 'Ranger la salle'],
      safety: 'Jamais seule avec un enfant. Chaussons fournis.',
      place: '31 rue Méaulens, 62000 Arras',
      activity: 'Crèche',
      welcomedBy: 'Mme Wattrelot, directrice',
    },
  },
  [firstGroupHosts.linen]: {
    siret: '00009009200016',
    signer: 'M. Ferrand',
    login: 'atelier.grandspres@example.org',
    words: {
      objectives: 'Découvrir le métier : nettoyage d’articles textiles.',
      tasks: ['Trier le linge', 'Charger une machine', 'Plier', 'Préparer une livraison'],
      safety: 'Bouchons d’oreilles. La presse reste à M. Ferrand.',
      place: '5 avenue Winston Churchill, 62000 Arras',
      activity: 'Blanchisserie',
      welcomedBy: 'M. Ferrand, chef d’atelier',
    },
  },
  [firstGroupHosts.cleaning]: {
    siret: '00009010000017',
    signer: 'Mme Ouali',
    login: 'equipe.arrasnet@example.org',
    words: {
      objectives: 'Confirmer un projet : nettoyage de locaux.',
      tasks: ['Nettoyer un bureau', 'Laver les vitres', 'Doser un produit', 'Tenir un chariot'],
      safety: 'Chaussures fermées, gants fournis. Pas d’échelle.',
      place: '14 rue de Cambrai, 62000 Arras',
      activity: 'Nettoyage de bureaux',
      welcomedBy: 'Mme Ouali, cheffe d’équipe',
    },
  },
}
