import type { Cold } from '../cold.ts'
import type { Door } from '../order.ts'

/** A door of the demo: who, where, which floor. */
const door = (
  recipientName: string,
  address: string,
  latitude: number,
  longitude: number,
  floor = 0,
  words = '',
): Door => ({
  recipientName,
  phone: '06 39 98 31 00',
  email: null,
  address,
  postcode: '62100',
  town: 'Calais',
  floor,
  lift: floor > 0 ? 'no' : 'unknown',
  words,
  point: { latitude, longitude, from: 'person' },
})

/** As many as a day brings at most: nobody has two orders of a day brought. */
export const seededDoors: Door[] = [
  door('Monique Hochart', '24 Rue du Vauxhall', 50.9559, 1.8604, 2, 'Sonnez longtemps, elle entend mal.'),
  door('Denis Coppin', '41 Rue des Quatre Coins', 50.9451, 1.8537),
  door('Sofia Lemaire', '69 Boulevard Jacquard', 50.9485, 1.8551, 1),
  door('Famille Ringot', '15 Rue Auber', 50.9471, 1.8622, 0, 'Portail bleu, au fond de la cour.'),
  door('Paulette Maes', '7 Rue de Verdun', 50.9468, 1.8386, 3),
  door('Yvette Bacquet', '88 Rue Mollien', 50.953, 1.8594),
  door('Odile Fasquel', '5 Place d’Armes', 50.9583, 1.8519, 4, 'Ascenseur en panne jusqu’à vendredi.'),
  door('Julien Wadoux', '33 Rue de Vic', 50.9417, 1.8466),
  door('Amélie Sauvage', '18 Rue Colbert', 50.9502, 1.8474),
  door('Résidence du Phare', '1 Boulevard des Alliés', 50.9616, 1.8478, 1),
  door('Nadia Belkacem', '56 Rue du Four à Chaux', 50.9444, 1.8612),
  door('Hugo Delattre', '9 Rue Descartes', 50.9425, 1.8531),
  door('Simone Lefranc', '11 Rue du Vauxhall', 50.9557, 1.8601, 2),
  door('Régis Hénon', '58 Rue des Quatre Coins', 50.9453, 1.8534),
  door(
    'Malika Zerrouki',
    '84 Boulevard Jacquard',
    50.9483,
    1.8549,
    1,
    'Interphone Zerrouki, porte de gauche.',
  ),
  door('Gilles Ducrocq', '27 Rue Auber', 50.9473, 1.8619),
  door('Jeannine Lavoine', '19 Rue de Verdun', 50.947, 1.8389, 3),
  door('Thomas Caron', '61 Rue Mollien', 50.9529, 1.8591),
  door('Maison des aînés', '12 Place d’Armes', 50.9581, 1.8521, 0, 'Laissez à l’accueil, à Mme Roussel.'),
  door('Chloé Baudelet', '46 Rue de Vic', 50.9418, 1.8469),
]

/** What shops give in the demo: label, quantity, grams, cold. The first is the farm's, and so on. */
export const seededGoods: [string, string, number, Cold][][] = [
  [
    ['Panier de légumes de la ferme', '1 panier', 4200, 'ambient'],
    ['Salade', '2', 600, 'ambient'],
  ],
  [
    ['Pain de campagne', '1', 800, 'ambient'],
    ['Tarte aux pommes', '1', 900, 'ambient'],
  ],
  [
    ['Lait entier', '2 litres', 2100, 'le8'],
    ['Maroilles', '1 quart', 200, 'le8'],
  ],
  [['Filets de hareng', '600 g', 600, 'le2']],
  [
    ['Pommes de terre', '5 kg', 5000, 'ambient'],
    ['Soupe fraîche', '1 litre', 1050, 'le4'],
  ],
  [['Trois livres', '1 paquet', 1300, 'ambient']],
]
