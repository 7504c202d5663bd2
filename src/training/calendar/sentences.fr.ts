/** One's own calendar, shown by one's own telephone. */
export const french = {
  title: 'Mon calendrier',
  training: 'Formation',
  why: 'Votre téléphone peut montrer vos demi-journées. Il lui faut une adresse, rien que pour vous.',
  create: 'Créer mon adresse',
  how: 'Copiez cette adresse. Ouvrez votre agenda. Touchez « S’abonner à un calendrier ». Collez l’adresse. Ne la donnez à personne.',
  mine: 'Mon adresse',
  change: 'Changer d’adresse',
  stop: 'Arrêter cette adresse',
  ready: 'Votre adresse est prête',
  stopped: 'Cette adresse ne donne plus rien',
}

export type CalendarSentences = typeof french
