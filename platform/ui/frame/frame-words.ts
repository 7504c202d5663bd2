/** The words of the frame. A page in another language gives its own. */
export type FrameWords = typeof frenchFrame

export const frenchFrame = {
  skip: 'Aller au contenu',
  listen: 'Écouter',
  toGoOn: 'Pour continuer',
  language: 'Langue',
  signIn: 'Se connecter',
  mySpace: 'Mon espace',
  leave: 'Quitter',
  main: 'Principale',
  more: 'Plus',
  accessibility: 'Accessibilité',
  yourData: 'Vos données',
  legal: 'Mentions légales',
  openData: 'Données ouvertes',
  write: 'Nous écrire',
  demo: 'Démonstration',
  allInvented: 'Démonstration : tout est inventé.',
}
