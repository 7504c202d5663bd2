/** A client who does not exist, in a street of any town, with what they ask: drawn when nobody asks for anything. Ours, invented. */
export type PreparedCard = { key: string; client: string; address: string; phone: string; words: string }

export const preparedCards: readonly PreparedCard[] = [
  {
    key: 'ironing',
    client: 'Madame Pruvost',
    address: '8 rue des Promenades',
    phone: '06 39 98 20 01',
    words: 'Deux heures de repassage, jeudi matin.',
  },
  {
    key: 'windows',
    client: 'Crèche Les Petits Pas',
    address: '4 place de l’École',
    phone: '06 39 98 20 02',
    words: 'Laver huit fenêtres avant la fête de lundi.',
  },
  {
    key: 'meal',
    client: 'Monsieur Delattre',
    address: '15 rue de la Rivière',
    phone: '06 39 98 20 03',
    words: 'Un repas pour deux, sans sel, samedi midi.',
  },
  {
    key: 'shopping',
    client: 'Madame Leroux',
    address: '22 rue des Tilleuls',
    phone: '06 39 98 20 04',
    words: 'Faire mes courses. Je me suis cassé le bras.',
  },
  {
    key: 'cleaning',
    client: 'Monsieur et Madame Nowicki',
    address: '3 rue des Roses',
    phone: '06 39 98 20 05',
    words: 'Le ménage de la maison, une demi-journée.',
  },
  {
    key: 'linen',
    client: 'Gîte du Beffroi',
    address: '10 rue du Marché',
    phone: '06 39 98 20 06',
    words: 'Changer six lits et repasser les draps, vendredi.',
  },
  {
    key: 'garden table',
    client: 'Madame Castelain',
    address: '31 rue de la Gare',
    phone: '06 39 98 20 07',
    words: 'Préparer la table et le goûter de mes 80 ans.',
  },
  {
    key: 'moving',
    client: 'Monsieur Bakayoko',
    address: '5 rue du Moulin',
    phone: '06 39 98 20 08',
    words: 'Nettoyer l’appartement avant de rendre les clés.',
  },
]

/**
 * The card that comes next: one that was not drawn yet, else the one drawn longest ago. `chance` chooses among those left.
 * @param drawn keys of those drawn already, in their order.
 */
export function nextCard(drawn: readonly string[], chance: number): PreparedCard {
  const left = preparedCards.filter(({ key }) => !drawn.includes(key))
  const [first] = preparedCards.toSorted(
    (one, other) => drawn.lastIndexOf(one.key) - drawn.lastIndexOf(other.key),
  )
  const card = left[chance % Math.max(1, left.length)] ?? first
  if (!card) throw new Error('there is no card')
  return card
}

/** Who asks, on a card; its key, were it drawn no more. */
export const clientOnCard = (key: string): string =>
  preparedCards.find((card) => card.key === key)?.client ?? key
