import { typo } from '#platform/i18n'

/** What a customer is asked or gives up once an order is paid; a recall; receipts, whose paper stays in French. */
export const french = {
  question: 'Remplacement proposé',
  lacks: (shop: string, goods: string, amount: string) => typo(`${shop} n’a pas : ${goods}, ${amount}.`),
  proposal: 'La proposition',
  difference: (amount: string) => typo(`La différence vous est rendue : ${amount}.`),
  samePrice: 'Le prix ne change pas.',
  answered: {
    yes: 'Vous avez dit oui.',
    no: 'Vous avez dit non. Le produit manquant vous est remboursé.',
    'no answer': 'L’heure est passée. Le produit manquant vous est remboursé.',
    withdrawn: 'Le commerce a retiré sa proposition. Vous n’avez rien à répondre.',
  },
  until: (day: string, clock: string) => `${day} à ${clock}`,
  answerBefore: (until: string) => `Répondez avant ${until}. Sans réponse, vous êtes remboursé.`,
  yes: 'Oui, je le prends',
  no: 'Non, remboursez-moi',
  yesOrNo: 'Répondez oui ou non.',
  thanks: 'Merci, le commerce est prévenu',
  givenBack: 'Le produit manquant vous est remboursé',
  notAnswered: {
    'unknown share': 'Cette commande n’est plus là.',
    'order not confirmed': 'Cette commande est finie ou annulée.',
    'already ready': 'Cette commande est déjà prête : rien n’y change plus.',
    'unknown question': 'Cette question n’est plus là.',
    'answered otherwise': 'Vous avez déjà répondu autre chose.',
    'too late': 'C’est trop tard : le produit manquant vous est remboursé.',
  },
  /** The law's words (L221-21, D221-5), here and on the two buttons. */
  withdraw: 'Renoncer au contrat',
  withdrawHere: 'Renoncer au contrat ici',
  confirmWithdrawal: 'Confirmer la rétractation',
  withdrawLead: (day: string) => typo(`Jusqu’au ${day}, sans donner de raison.`),
  toGiveBack: 'Produits à rendre',
  yourName: 'Votre nom',
  yourEmail: 'Votre courriel',
  yourEmailHint: 'Le reçu de votre rétractation y part tout de suite.',
  receiptBySms: 'Le reçu part tout de suite par SMS.',
  next: 'Ensuite',
  nextText:
    'Rapportez le produit fermé au commerce dans les 14 jours : vous êtes remboursé. Le frais n’est pas repris.',
  back: 'Revenir à la commande',
  changeMind: 'Changer d’avis',
  received: (instant: string) => typo(`Rétractation reçue le ${instant}`),
  notYet: (list: string) =>
    typo(`${list} : vous ne l’avez pas encore, rien à rapporter. Vous êtes remboursé.`),
  onItsWay: (list: string) =>
    typo(
      `${list} : déjà sur le vélo. Refusez-le à la porte, ou rapportez-le fermé au commerce, dans les 14 jours.`,
    ),
  paidBack: (list: string) => typo(`${list} : remboursé.`),
  /** Its customer claims the money at their bank: nothing can be taken off, nor paid back. */
  claimed: (list: string) =>
    typo(
      `${list} : vous réclamez ce paiement à votre banque, il reste donc dans la commande. Refusez-le à la remise, ou rapportez-le fermé, dans les 14 jours.`,
    ),
  inTheOrder: (list: string) =>
    typo(
      `${list} : encore dans la commande. Refusez-le à la remise, ou rapportez-le fermé, dans les 14 jours.`,
    ),
  notBrought: (list: string) =>
    typo(`${list} : pas livré, vous n’avez rien à rapporter. Le commerce vous rembourse.`),
  bankFirst: 'Votre banque examine ce paiement. Rien n’est rendu ici avant sa réponse.',
  nextClaimed: typo(
    'Vous réclamez ce paiement à votre banque : ces produits restent dans la commande. Refusez-les à la remise, ou rapportez-les fermés, dans les 14 jours.',
  ),
  nextNotBrought: typo('Vous n’avez rien à rapporter : rien n’a été livré. Le commerce vous rembourse.'),
  nextNotYet: typo(
    'Vous n’avez rien à rapporter : vous ne l’avez pas encore. Vous êtes remboursé tout de suite.',
  ),
  /** Of what a courier has: its shop pays back, once it is back. */
  nextOnBike: (list: string) =>
    typo(
      `${list} : déjà sur le vélo. Refusez-le à la porte, ou rapportez-le fermé, dans les 14 jours. Le commerce vous rembourse une fois le produit revenu.`,
    ),
  bringBack: (list: string) => typo(`${list} : à rapporter au commerce, fermé, dans les 14 jours.`),
  kept: (name: string, amount: string, why: string) =>
    typo(`${name} : le commerce garde ${amount}. Pourquoi : ${why}`),
  disagree: typo('Pas d’accord ? Dites-le d’abord au commerce.'),
  mediator: (name: string, address: string) => typo(`Son médiateur, gratuit pour vous : ${name}, ${address}`),
  untilDay: (list: string, day: string) => typo(`${list} : jusqu’au ${day}.`),
  withdrawn: 'Votre rétractation est reçue. Le reçu est parti par courriel.',
  withdrawnBySms: 'Votre rétractation est reçue. Le reçu est parti par SMS.',
  withdrawnHere: typo('Votre rétractation est reçue. Gardez son reçu : il est ici.'),
  noName: 'Donnez votre nom.',
  noEmail: 'Remplissez ce champ.',
  wrongEmail: 'Cette adresse n’est pas complète. Exemple : nom@exemple.fr',
  notWithdrawn: {
    'unknown order': 'Cette commande n’existe plus.',
    'nothing chosen': 'Cochez au moins un produit.',
    'not paid': 'Cette commande n’est pas payée : vous n’avez rien à rendre.',
    cancelled: 'Cette commande est déjà annulée.',
    spoils: 'Un de ces produits s’abîme vite : il n’est pas repris.',
    'paid back': 'Un de ces produits est déjà remboursé.',
    'too late': 'Les 14 jours sont passés. Le commerce peut encore vous aider : appelez-le.',
  },
  recall: 'Rappel de produit',
  inOrder: (goods: string) => typo(`Dans votre commande : ${goods}.`),
  doNotEat: 'Ne le mangez pas.',
  read: 'J’ai bien lu',
  knownRead: 'Merci : nous savons que vous l’avez lu.',
  receipt: {
    products: 'Produits',
    product: 'Produit',
    quantity: 'Quantité',
    unit: 'Prix unitaire HT',
    vat: 'TVA',
    price: 'Prix TTC',
    taxes: 'Taxes comprises dans les prix',
    rate: 'Taux',
    net: 'Hors taxes',
    gross: 'TTC',
    pdf: 'Télécharger en PDF',
    client: 'Client',
    on: 'Le',
    order: 'Commande',
    orderOf: (reference: string, date: string) => `${reference}, du ${date}`,
    corrects: 'Corrige',
    theReceipt: (number: string) => `le reçu ${number}`,
    why: 'Pourquoi',
    receiptReplaced: (number: string) => `Le reçu ${number} est remplacé par une facture.`,
    invoiceReplaced: (number: string) => `La facture ${number} est remplacée par une facture.`,
    shop: 'Commerce',
    address: 'Adresse',
    seller: 'Vendeur',
    paid: (amount: string) => typo(`Payé : ${amount} par carte`),
    replaced: (amount: string) => typo(`Repris par une facture : ${amount}`),
    givenBack: (amount: string) => typo(`Rendu : ${amount} sur la carte`),
    nothingBack: 'Rien n’est rendu : le prix ne change pas.',
    notInvoice:
      'Ce commerce n’a pas encore écrit ses coordonnées de facturation : ceci est un reçu, pas une facture.',
    delivery: 'Livraison à vélo',
  },
}

export type AfterSentences = typeof french
