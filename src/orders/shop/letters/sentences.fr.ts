/** What a shop is written, by SMS or by e-mail. */
export const french = {
  when: (day: string, from: string, to: string) => `${day}, entre ${from} et ${to}`,
  goods: (name: string, amount: string) => `- ${name} : ${amount}`,
  confirmed: {
    subject: (reference: string, when: string) => `À préparer : commande ${reference}, ${when}`,
    about: (shop: string, when: string) => `Une commande pour ${shop}, ${when} :`,
    deposit: (clock: string) => `À déposer au dépôt avant ${clock} : le client vient la chercher.`,
    answer: (url: string) => `Dites oui ou non ici : ${url}`,
  },
  cancelled: {
    subject: (reference: string) => `Annulée : commande ${reference}`,
    about: (reference: string, shop: string, when: string) =>
      `La commande ${reference} de ${shop}, ${when}, est annulée.`,
    stop: 'Ne préparez plus rien pour elle.',
  },
  withdrawn: {
    subject: (reference: string) => `Commande ${reference} : un client change d’avis`,
    about: (goods: string) => `Il renonce à : ${goods}.`,
    keep: 'Vous l’avez encore : ne le préparez pas, gardez-le. Le client est remboursé, vous n’avez rien à faire.',
    payBack: (day: string) =>
      `Il vous le rapporte, ou le refuse à la porte. Remboursez-le depuis la commande, au plus tard le ${day}.`,
  },
  recalled: {
    subject: 'Un de vos produits est rappelé : ne le vendez plus',
    read: (words: string) => `Les clients ont lu : ${words}`,
    bringBack: 'Ils peuvent vous le rapporter.',
  },
}

export type LetterSentences = typeof french
