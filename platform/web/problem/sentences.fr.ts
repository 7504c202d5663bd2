/** What is said when a page cannot be shown: a title, then what to do. */
export const french = {
  told: {
    403: ['Cette demande ne vient pas d’ici', 'Revenez à la page et recommencez.'],
    404: ['Cette page n’existe pas', 'L’adresse est fausse, ou la page n’est pas pour vous.'],
    405: ['Cette page n’existe pas', 'Revenez en arrière et recommencez.'],
    413: [
      'C’est trop lourd',
      'Choisissez un fichier plus petit, ou écrivez un texte plus court. Puis recommencez.',
    ],
    422: ['Cette demande n’est pas complète', 'Revenez en arrière, vérifiez, et recommencez.'],
    429: ['Trop d’essais', 'Attendez un quart d’heure, puis recommencez.'],
    500: ['Quelque chose s’est cassé chez nous', 'Rien n’a été perdu. Réessayez dans un instant.'],
    503: ['Beffroi se repose un instant', 'Réessayez dans une minute.'],
  } satisfies Record<number, [string, string]>,
  again: 'Si cela recommence,',
  tellUs: 'dites-le-nous avec cette référence :',
  home: 'Aller à l’accueil',
}

export type ProblemSentences = typeof french
