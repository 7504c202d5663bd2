/** The letter that calls somebody to a meeting, the page where they answer it, and the message of the day before. */
export const french = {
  title: 'Votre invitation',
  hello: (name: string) => `Bonjour ${name}`,
  lead: 'Nous vous invitons à une réunion.',
  at: (day: string, clock: string) => `${day} à ${clock}`,
  passed: 'Cette réunion est passée',
  coming: 'C’est noté : vous venez',
  notComing: 'C’est noté : vous ne venez pas',
  change: 'Vous pouvez encore changer.',
  yes: 'Je viens',
  no: 'Je ne peux pas venir',
  subject: (title: string) => `Réunion d’information : ${title}`,
  sms: (title: string, when: string, place: string) =>
    `${title} : réunion ${when}, ${place}. Vous venez ? Répondez ici : `,
  letter: (name: string, title: string, when: string, place: string) =>
    `Bonjour ${name},\n\nNous vous invitons à une réunion d’information sur la formation ${title}.\n\nQuand : ${when}\nOù : ${place}`,
  byLink: 'Dites si vous venez, en un clic :',
  byMouth: 'Dites à la personne qui vous accompagne si vous venez.',
  reminder: (when: string, place: string) => `Réunion d’information, ${when}, ${place}`,
}

export type InvitationSentences = typeof french
