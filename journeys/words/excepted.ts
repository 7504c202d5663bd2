/** Pages by their pattern, what the fault says, and why it stays. A line that allows nothing on one of its pages is refused. */
export type Excepted = { on: readonly string[]; says: string; why: string }

const law = 'text of a law, written as the law asks'
const typed = 'typed by whoever wrote this action or this bulletin, not by us'
const figure = 'the definition of a published figure, frozen with its edition'
const figures = ['/actions/:slug', '/resultats', '/resultats/:action', '/resultats/:action/:group']
const look = 'a mark between two names, which no voice reads: the look has it (01-accueil)'

export const excepted: Excepted[] = [
  { on: ['/certification/mon-clea'], says: 'La maîtrise des gestes et postures', why: law },
  { on: ['/marche/conditions'], says: 'À l’attention de (nom et adresse du commerce)', why: law },
  { on: ['/marche/produits/:slug'], says: 'Gluten, crustacés, œuf, arachide', why: law },
  { on: ['/argent/factures/:id'], says: 'En cas de retard : pénalités', why: law },

  {
    on: ['/immersions/signer/:secret'],
    says: 'words:',
    why: 'the exact text of a convention, frozen once it is signed, and written as the law asks',
  },

  {
    on: ['/commandes/:secret/documents/:file'],
    says: 'words:',
    why: 'the exact text of a contract, as it was sent, and written as the law asks',
  },

  { on: ['/', '/actions'], says: 'Trente-six postes d’insertion', why: typed },
  { on: ['/actions/:slug'], says: 'words: Les trois quarts du temps', why: typed },
  { on: ['/actions/:slug'], says: 'words: Le groupe monte une entreprise virtuelle', why: typed },
  { on: ['/actions/:slug'], says: 'words: À la fin : le certificat Cléa', why: typed },
  { on: ['/actions/:slug'], says: 'words: AGEFOS PME finance', why: typed },
  { on: ['/bulletin/:number'], says: 'words:', why: typed },
  {
    on: ['/attestations/:id'],
    says: 'words:',
    why: 'read by employers who check an attestation, and by the law of its jury',
  },

  {
    on: figures,
    says: 'words: Stagiaires du groupe',
    why: figure,
  },
  {
    on: figures,
    says: 'words: Compétences déclarées',
    why: figure,
  },
  {
    on: figures,
    says: 'words: du temps prévu',
    why: figure,
  },
  {
    on: figures,
    says: 'words: Durée estimée',
    why: figure,
  },

  {
    on: ['/bulletin', '/bulletin/:number', '/resultats/:action', '/resultats/:action/:group'],
    says: 'midpoint:',
    why: look,
  },
  { on: ['/composants'], says: 'both', why: 'the board of components: samples of every voice' },

  {
    on: ['/'],
    says: 'Je cherche une formation',
    why: 'each door is named by who opens it, and what stands below its name is said by us',
  },
  {
    on: ['/formation/activites/:id/donner'],
    says: 'Prenez une photo de votre travail',
    why: 'the title says what to do, the button says what its reader does: it is the one voice of each',
  },
]
