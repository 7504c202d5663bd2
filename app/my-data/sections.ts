type Section = { title: string; tables: Record<string, string> }

/**
 * What the page of somebody's data tells, in the order in which people ask: the file of a room, and its name there.
 *
 * What is not there. Kept by an e-mail or a telephone alone, of who has no account (who speaks for a host, what an employer declares, in which language
 * one is written to): no page of data opens without an account, and whoever keeps the host reads and withdraws it. With an account of that login, it is
 * theirs, from the day on which the login is. A login that was typed to find a page again (`immersion.host_page_asks`) goes as it is read.
 */
export const sections: Section[] = [
  {
    title: 'Qui je suis',
    tables: {
      'qui-je-suis/identite': 'Mon nom et mes coordonnées',
      'qui-je-suis/compte': 'Mon compte',
      'qui-je-suis/roles': 'Mes rôles',
      'qui-je-suis/appareils': 'Les appareils par où je suis entré·e',
    },
  },
  {
    title: 'Qui m’accompagne, qui a lu mon dossier',
    tables: {
      'qui-je-suis/qui-m-accompagne': 'Qui m’accompagne',
      'qui-je-suis/qui-a-lu': 'Qui a lu mon dossier, quand et pourquoi',
    },
  },
  {
    title: 'Mon parcours',
    tables: {
      'orientation/parcours': 'Les étapes de mon parcours',
      'orientation/accompagnements': 'Qui m’accompagne, hors d’une action',
    },
  },
  {
    title: 'Ma formation',
    tables: {
      'formation/groupes': 'Mes groupes de formation',
      'formation/travaux': 'Mes travaux et leurs réponses',
      'formation/reponses-annulees': 'Les réponses annulées',
      'formation/temps-valide': 'Mon temps validé',
      'formation/presences': 'Mes présences',
      'formation/connexion': 'Mon temps de connexion',
      'formation/suivi': 'Ce qui a été noté de mon suivi',
      'formation/apres': 'Ce que j’ai dit après ma formation',
      'cours/cours': 'Mes cours en ligne',
      'cours/etapes': 'Ce que j’ai réussi dans mes cours',
      'cours/ouvertures': 'Quand j’ai ouvert mes cours',
      'entreprise-virtuelle/actes': 'Ce que j’ai fait pour notre entreprise',
      'entreprise-virtuelle/roles': 'Mes rôles dans notre entreprise',
      'entreprise-virtuelle/votes': 'Mon vote pour son nom',
      'entreprise-virtuelle/gestes': 'Ce que j’ai noté, proposé et photographié',
    },
  },
  {
    title: 'Mes résultats',
    tables: {
      'clea-et-secourisme/evaluations-clea': 'Mes évaluations Cléa',
      'clea-et-secourisme/avis-de-ma-formation': 'L’avis des personnes qui me forment',
      'clea-et-secourisme/secourisme': 'Mon secourisme',
      'jury/resultats': 'Ce que les jurys ont décidé',
    },
  },
  {
    title: 'Mon portfolio',
    tables: {
      'portfolio/preuves': 'Mes preuves',
      'portfolio/etapes': 'Les étapes et les mots de mes films',
      'portfolio/liens': 'Les liens que j’ai donnés',
      'portfolio/carte': 'Ma carte',
      'portfolio/propositions': 'Ce que l’on m’a proposé de montrer',
      'portfolio/mots': 'Les mots que j’ai écrits à qui je forme',
      'portfolio/propositions-faites': 'Les preuves que j’ai proposées',
      'portfolio/mis-de-cote': 'Ce que j’ai mis de côté',
      'portfolio/envois': 'Les films que j’ai commencé à envoyer',
      'portfolio/gestes-gardes': 'Les gestes que j’ai gardés sur mon téléphone',
    },
  },
  {
    title: 'Mes immersions',
    tables: {
      'immersions/conventions': 'Mes conventions et leurs bilans',
      'immersions/presences': 'Mes demi-journées d’immersion',
      'immersions/visits': 'Les visites pendant mes immersions',
      'immersions/appels-demandes': 'Quand j’ai demandé que l’on m’appelle',
      'immersions/accidents': 'Un accident pendant une immersion',
      'immersions/declarations-accidents': 'Les déclarations de mes accidents',
      'immersions/liens-renvoyes': 'Quand on m’a renvoyé mon lien d’immersion',
      'immersions/recrutements-retires': 'Un recrutement qui a été dit, puis retiré',
      'immersions/apres': 'Où j’en étais, 3 et 6 mois après',
      'immersions/signatures': 'Ce que j’ai signé',
      'immersions/immersions': 'Mes immersions d’avant',
      'immersions/souhaits': 'Ce que je souhaite',
      'immersions/propositions': 'Mes propositions d’immersion',
      'immersions/langues': 'Dans quelle langue on m’écrit pour une immersion',
      'immersions/declarations-employeur': 'Ce que j’ai déclaré pour un employeur',
      'immersions/pages-employeur': 'Les pages d’employeurs que l’on m’a envoyées',
    },
  },
  {
    title: 'Mes contrats',
    tables: { 'insertion/contrats': 'Mes contrats', 'insertion/sorties': 'Mes sorties' },
  },
  {
    title: 'Mon travail de chaque jour',
    tables: {
      'ferme/equipes': 'Mes équipes à la ferme',
      'ferme/travail': 'Ce que j’ai fait à la ferme',
      'ferme/travail-confie': 'Le travail que l’on m’a confié à la ferme',
      'ferme/dons-et-pertes': 'Les dons et les pertes que j’ai notés',
      'livraisons/tournees': 'Mes tournées à vélo',
      'livraisons/gestes': 'Ce que j’ai noté pendant mes tournées',
    },
  },
  {
    title: 'Mes commandes',
    tables: { 'commandes/commandes': 'Mes commandes', 'commandes/produits': 'Ce que j’ai acheté' },
  },
  {
    title: 'Ma boutique',
    tables: {
      'marche/produits-attendus': 'Les produits que j’attends',
      'marche/produits-modifies': 'Les produits que j’ai changés',
      'marche/stocks': 'Les stocks que j’ai comptés',
      'argent/remboursements-decides': 'Les remboursements que j’ai décidés',
    },
  },
  {
    title: 'Ce que Beffroi m’a écrit',
    tables: { 'qui-je-suis/messages': 'Les messages', 'qui-je-suis/courrier': 'Le courrier' },
  },
]

/** Columns that only a machine reads: they stay in the raw data. */
export const forMachines: ReadonlySet<string> = new Set([
  'empreinte',
  'numéro de la preuve',
  'trace',
  'activite',
])
