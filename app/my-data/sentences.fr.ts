/** Where somebody takes away all that is known of them. */
export const french = {
  title: 'Emporter mes données',
  lead: 'Tout ce que Beffroi sait de moi, dans un seul fichier.',
  open: 'J’ouvre le fichier, puis cette page :',
  inside: 'Tout y est écrit en clair, sans internet.',
  kept: 'Le fichier se garde sur ce téléphone ou cet ordinateur. Il est à moi.',
  mine: 'Je peux le lire, le garder, le donner à qui je veux.',
  take: 'Prendre mes données',
  shared: 'Ce téléphone n’est pas à moi ? Je lis le fichier, puis je l’efface.',
  what: {
    who: 'Mon nom, mes coordonnées, mes rôles.',
    works: 'Mes travaux, avec mes photos, mes voix et mes textes.',
    results: 'Mes présences, mes résultats, mes contrats, mes commandes.',
    around: 'Qui m’accompagne, et qui a ouvert mon dossier.',
    messages: 'Les messages que j’ai reçus.',
  },
  inFrench: 'Le fichier est en français.',
  mySpace: 'Mon espace',
}

export type MyDataSentences = typeof french
