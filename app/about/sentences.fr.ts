import { typo } from '#platform/i18n'
import { writerOf } from '#platform/languages'

const { count } = writerOf('fr')
const years = (n: number) => count(n, { one: 'an', other: 'ans' })
const months = (n: number) => count(n, { one: 'mois', other: 'mois' })

/** The five pages that the foot of every page leads to. */
export const french = {
  /** In a sentence: the name of a link. */
  write: 'nous écrire',
  accessibility: {
    title: 'Accessibilité',
    heading: 'Accessibilité : non évaluée par un audit',
    lead: 'Voici ce que nous avons vérifié, et ce que nous n’avons pas vérifié.',
    checked: 'Ce qui est vérifié à chaque changement',
    tested: {
      pages:
        'Chaque page, sur un téléphone et sur un écran d’ordinateur, avec les règles automatiques d’axe-core. Elles suivent WCAG 2.2, niveaux A et AA.',
      scripts: 'Chaque page sans JavaScript.',
      width: 'Sur 360 pixels de large, rien ne dépasse de l’écran.',
    },
    unchecked: 'Ce qui n’est pas vérifié',
    untested: {
      audit:
        'Aucun audit du RGAA n’a été fait par une personne. Nous n’annonçons donc aucun taux de conformité.',
      readers: 'Aucun essai n’a encore été mené avec des personnes qui utilisent un lecteur d’écran.',
      rules: 'Les règles automatiques ne voient qu’une partie des obstacles.',
      files:
        'Les fichiers envoyés par d’autres (photos, documents) peuvent être moins accessibles que nos pages.',
    },
    stopped: 'Quelque chose vous arrête ?',
    tellUs: 'Dites-nous quelle page et ce qui vous a arrêté :',
    weMend: 'Nous vous proposons une autre façon de faire, et nous corrigeons.',
    noAnswer: 'Vous n’avez pas de réponse ?',
    defender: 'Le Défenseur des droits peut vous aider, gratuitement.',
    site: 'Son site :',
    phone: 'Son téléphone :',
  },
  yourData: {
    title: 'Vos données',
    lead: 'Ce que Beffroi garde, pourquoi, combien de temps, et qui peut le lire.',
    answers: 'Qui en répond',
    holder: 'Le responsable est :',
    ofTerritory: 'l’organisme qui pilote ce territoire',
    partners: 'Les organismes d’une action ne lisent que ce dont ils ont besoin pour vous accompagner.',
    reads: 'Qui peut lire',
    readers: {
      part: 'Qui vous suit, vous forme ou vous évalue lit sa part, et rien d’autre.',
      line: 'Quand quelqu’un ouvre votre dossier, une ligne reste. Vous lisez qui, quand et pourquoi.',
      figures: typo('Les chiffres publiés ne disent aucun nom. Sous 5 personnes, ils sont masqués.'),
      never:
        'Nous ne gardons ni numéro de sécurité sociale, ni donnée de santé. Nous n’avons pas de mots de passe.',
    },
    howLong: 'Combien de temps',
    columns: { what: 'Quoi', long: 'Durée', why: 'Précision' },
    /** How long each thing is kept: the dates of the nightly jobs that erase (docs: ACCESS). */
    kept: {
      proofs: {
        what: 'Preuves de la formation (travail, présences, évaluations)',
        long: years(10),
        why: 'La formation est cofinancée.',
      },
      conventions: {
        what: 'Conventions signées',
        long: years(5),
        why: `${years(2)} à portée de main, ${years(3)} en archives. ${years(10)} quand elles prouvent des heures de formation financées.`,
      },
      requests: {
        what: 'Demandes de place que personne ne suit',
        long: months(3),
        why: 'Même sans réponse.',
      },
      support: { what: 'Suivi social', long: `${years(2)} après le dernier contact`, why: '' },
      account: {
        what: 'Votre compte',
        long: `${years(2)} après votre dernière visite`,
        why: typo('Un message vous prévient 30 jours avant.'),
      },
      messages: {
        what: 'Messages et lettres que nous vous avons écrits',
        long: years(2),
        why: 'Ils prouvent que nous vous avons écrit.',
      },
      openings: { what: 'La liste de qui a ouvert votre dossier', long: years(3), why: '' },
      logs: { what: 'Journaux techniques', long: months(6), why: 'Pour protéger le site.' },
    },
    can: 'Ce que vous pouvez faire',
    opened: 'Voir qui a ouvert votre dossier',
    take: 'Emporter vos données',
    ask: 'Vous pouvez aussi demander une correction, un effacement, ou vous opposer :',
    answered: 'Une réponse vient en un mois au plus.',
    otherwise: 'Sinon, vous pouvez saisir la CNIL :',
    cookies:
      'Ce site pose des témoins (cookies) : pour la connexion, pour la langue, pour le panier. Un autre retient les mises en page que vous avez déjà. Aucun ne sert à vous suivre.',
  },
  legal: {
    title: 'Mentions légales',
    publishes: 'Qui publie ce site',
    publisher: 'Éditeur',
    ofTerritory: 'L’organisme qui pilote ce territoire',
    town: 'Ville',
    noTown: 'Non précisée',
    siret: 'SIRET',
    noSiret: 'Non précisé',
    host: 'Hébergement',
    noHost: 'Non précisé',
    toReach: 'Pour le joindre :',
    free: 'Un logiciel libre',
    licence: 'Beffroi est un logiciel libre, sous licence GNU AGPL, version 3 ou plus récente.',
    may: 'Vous pouvez l’utiliser, l’étudier, le modifier et le partager.',
    source: 'Le code source de ce site, avec ses modifications, est donné à qui le demande. Pour cela :',
    drawn: 'Lettres : Atkinson Hyperlegible Next et Besley, licence OFL 1.1. Icônes : Lucide, licence ISC.',
    texts: 'Les textes et les photos',
    photos:
      'Une photo où l’on reconnaît quelqu’un est montrée avec son accord écrit. Cet accord se retire à tout moment.',
  },
  openData: {
    title: 'Données ouvertes',
    lead: 'Chacun peut prendre ces chiffres, les vérifier et les réutiliser.',
    files: 'Fichiers',
    columns: { address: 'Adresse', form: 'Format', inside: 'Contenu' },
    json: 'Tous les chiffres publiés : ce qui est compté, sur combien, et la règle de chacun.',
    csv: 'Les mêmes chiffres, un par ligne, pour un tableur.',
    promises: {
      now: 'Les chiffres sont calculés au moment où vous les demandez. Aucun n’est recopié.',
      few: typo(
        'Un chiffre qui parle de moins de 5 personnes est masqué : on pourrait reconnaître quelqu’un.',
      ),
      nobody: 'Aucun nom, aucune adresse, aucune donnée sur une personne n’est dans ces fichiers.',
    },
    licence: 'Licence : Licence Ouverte, version 2.0. Citez le territoire et la date.',
  },
  writeToUs: {
    title: 'Nous écrire',
    lead: 'Choisissez à qui vous voulez parler.',
    demo: 'Ceci est une démonstration',
    invented: 'Les personnes et les organismes de cette page sont inventés.',
    training: 'Pour une formation',
    site: 'Pour ce site, vos données, l’accessibilité',
    nobody: 'Ce territoire vient d’ouvrir : personne ne l’a encore présenté.',
  },
  reach: {
    town: 'Ville',
    phone: 'Téléphone',
    email: 'Courriel',
    none: 'Cet organisme n’a pas encore donné ses coordonnées.',
  },
}

export type AboutSentences = typeof french
