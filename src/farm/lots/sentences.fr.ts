import { typo } from '#platform/i18n'

const SURE = 'Oui, c’est bien cela'

/** What is harvested, weighed, given and lost. */
export const french = {
  nothingGrows: 'Rien ne pousse encore',
  nothingGrowsText: 'Ce qui est semé ou planté vient ici.',
  notReady: 'Pas encore prêt',
  erase: 'Effacer',
  weighed: 'C’est pesé',
  notForStall: 'Pas pour l’étal',
  whereTo: 'Où ça va ?',
  kept: 'Gardé à la ferme',
  givenTo: 'Donné à qui ?',
  givenToHint: 'Une association, une école…',
  weight: { g: 'Poids en kilos', piece: 'Combien de pièces ?', bunch: 'Combien de bottes ?' },
  units: { g: 'kg', piece: 'pièces', bunch: 'bottes' },
  /** What is missing for a button to count: said at once by the telephone, and again by us. */
  needed: {
    kilos: 'Tapez le poids lu sur la balance. Exemple : 12,5',
    pieces: 'Tapez combien il y en a. Exemple : 18',
    toWhom: 'Écrivez à qui vous donnez.',
    why: 'Choisissez pourquoi c’est perdu.',
  },
  sure: SURE,
  /** Of a weight far above what is usual. */
  far: (usual: string) => typo(`D’habitude, c’est environ ${usual} ici. Vérifiez, ou cochez « ${SURE} ».`),
  lots: 'Les lots',
  noLot: 'Pas encore de lot',
  noLotText: 'Une récolte pesée devient un lot.',
  older: 'Lots plus anciens',
  waits: 'en attente d’envoi',
  left: (quantity: string) => `Reste ${quantity}`,
  lot: (number: string) => `Lot ${number}`,
  lotKept: (number: string) => `Lot ${number} gardé`,
  label: 'L’étiquette',
  harvested: 'Récolté',
  bed: 'Planche',
  bestBefore: 'À consommer de préférence avant',
  harvestedBy: 'Récolté par',
  grown: { sown: 'Graines', planted: 'Plants' },
  noSupplier: 'Fournisseur pas dit',
  supplierLot: (number: string) => `lot ${number}`,
  noSupplierLot: 'Le lot du fournisseur n’est pas dit',
  noSupplierLotText: 'Il est écrit sur le sachet ou sur la caisse de plants.',
  leftHere: 'Reste à la ferme',
  verbs: { stall: 'Mettre à l’étal', gift: 'Donner', loss: 'C’est perdu', compost: 'Au compost' },
  toWhom: 'À qui ?',
  why: 'Pourquoi ?',
  recalled: 'Ce lot est rappelé',
  recalledText: 'Ne le vendez pas, ne le donnez pas, ne le mangez pas.',
  /** For whoever reads a label. */
  lotOf: (crop: string, number: string) => `${crop}, lot ${number}`,
  begun: { sown: 'Semé', planted: 'Planté' },
  noDate: 'Date pas dite',
  where: 'Où',
  seeMarket: 'Voir le marché',
}

export type LotSentences = typeof french
