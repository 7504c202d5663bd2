import { writerOf } from '#platform/languages'
import type { BedPlace } from './bed.ts'
import type { ChoreKind } from './chore.ts'
import type { LossWhy, MoveKind } from './move.ts'

const { comma, count, number } = writerOf('fr')

/** The nouns of the farm, and what all its screens in the field say. */
export const french = {
  dock: { today: 'Aujourd’hui', harvest: 'Récolter', plan: 'Planches', lots: 'Lots' },
  mine: 'Ce que j’ai fait',
  onThisPhone: 'Sur ce téléphone',
  undo: 'Annuler',
  undone: 'Annulé',
  harvested: (lot: string) => `Récolté : lot ${lot}`,
  moved: (where: string, lot: string) => `${where} : lot ${lot}`,
  comma,
  /** A piece of work, then what it is about. */
  about: (chore: string, words: string) => `${chore} : ${words}`,
  /** The word under the picture: a verb, and nothing else. */
  chores: {
    sow: 'Semer',
    plant: 'Planter',
    harvest: 'Récolter',
    water: 'Arroser',
    weed: 'Désherber',
    compost: 'Mettre du compost',
    tools: 'Nettoyer les outils',
    other: 'Autre travail',
  } satisfies Record<ChoreKind, string>,
  places: { open: 'Plein champ', tunnel: 'Serre' } satisfies Record<BedPlace, string>,
  moves: { stall: 'À l’étal', gift: 'Donné', loss: 'Perdu', compost: 'Au compost' } satisfies Record<
    MoveKind,
    string
  >,
  losses: {
    damaged: 'Abîmé à la récolte',
    pests: 'Limaces ou insectes',
    disease: 'Maladie',
    weather: 'Gel ou chaleur',
    stolen: 'Volé',
    spoiled: 'Gâté avant d’être vendu',
    other: 'Autre raison',
  } satisfies Record<LossWhy, string>,
  pieces: (pieces: number) => count(pieces, { one: 'pièce', other: 'pièces' }),
  bunches: (bunches: number) => count(bunches, { one: 'botte', other: 'bottes' }),
  grams: (grams: number) => `${number(grams)}\u00A0g`,
  kilos: (kilos: number) => `${number(kilos)}\u00A0kg`,
  /** Botanical families: two years running on one bed tire the soil and feed the same pests. */
  families: {
    Amaranthaceae: 'betteraves et épinards',
    Amaryllidaceae: 'ails et poireaux',
    Apiaceae: 'carottes et persils',
    Asteraceae: 'salades',
    Brassicaceae: 'choux et radis',
    Cucurbitaceae: 'courges et concombres',
    Fabaceae: 'pois et haricots',
    Rosaceae: 'fraisiers',
    Solanaceae: 'tomates et pommes de terre',
    Valerianaceae: 'mâches',
  },
  vegetables: {
    garlic: 'Ail',
    batavia: 'Batavia',
    beetroot: 'Betteraves',
    broccoli: 'Brocolis',
    carrot: 'Carottes',
    celeriac: 'Céleris-raves',
    chicory: 'Chicons',
    cabbage: 'Choux',
    cauliflower: 'Choux-fleurs',
    cucumber: 'Concombres',
    courgette: 'Courgettes',
    shallot: 'Échalotes',
    spinach: 'Épinards',
    'broad-bean': 'Fèves',
    strawberry: 'Fraises',
    'green-bean': 'Haricots verts',
    lambs: 'Mâche',
    turnip: 'Navets',
    onion: 'Oignons',
    parsley: 'Persil',
    pea: 'Petits pois',
    leek: 'Poireaux',
    potato: 'Pommes de terre',
    pumpkin: 'Potimarrons',
    radish: 'Radis',
    tomato: 'Tomates',
  },
}

export type FieldSentences = typeof french
