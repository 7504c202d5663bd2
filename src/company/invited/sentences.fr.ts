/** The invitations to an event. */
export const french = {
  title: 'Les invitations',
  lead: 'Le texte est prêt. Vous choisissez qui le reçoit.',
  nobody: 'Rien ne part tout seul. Demandez d’abord à la personne qui vous forme.',
  notOpen: 'Ouvrez d’abord les inscriptions : l’adresse de la page sera dans le texte.',
  text: 'Le texte',
  sms: 'Par SMS',
  email: 'Par courriel',
  copy: 'Copier le texte',
  copied: 'Copié',
  print: 'Imprimer quatre invitations',
  back: 'Retour à l’événement',
}

export type InvitedSentences = typeof french
