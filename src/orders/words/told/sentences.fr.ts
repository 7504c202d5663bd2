import { writerOf } from '#platform/languages'

const { count } = writerOf('fr')
const products = (n: number) => count(n, { one: 'produit', other: 'produits' })

/** What a customer is written to, by e-mail or by SMS. */
export const french = {
  when: (day: string, from: string, to: string) => `${day}, entre ${from} et ${to}`,
  until: (day: string, clock: string) => `${day} à ${clock}`,
  order: (url: string) => `Votre commande : ${url}`,
  keep: (url: string) => `À garder : ${url}`,
  contract: (reference: string) => `Commande ${reference} : votre contrat`,
  paid: (reference: string, amount: string) => `Commande ${reference} payée : ${amount}`,
  paidText: (reference: string, amount: string) =>
    `Merci ! Votre commande ${reference} est payée : ${amount}.`,
  toFetch: (when: string) => `À retirer ${when}.`,
  byBike: (when: string) => `Elle arrive à vélo ${when}.`,
  from: (shops: string) => `Chez : ${shops}.`,
  follow: (url: string) => `Suivre le vélo : ${url}`,
  /** What is kept of a sale at a distance (Code de la consommation, L221-13). */
  kept: {
    line: (goods: string, amount: string) => `- ${goods} : ${amount}`,
    atMost: (goods: string, amount: string) => `- ${goods}, pesé à la préparation : au plus ${amount}`,
    shop: (shop: string) => `Vendu par ${shop} :`,
    delivery: (amount: string) => `Livraison à vélo : ${amount}.`,
    noFee: 'Livraison ou retrait : gratuit.',
    merchant: (name: string, siret: string | null, address: string) =>
      `Vendeur : ${name}${siret ? `, SIRET ${siret}` : ''}, ${address}.`,
    phone: (phone: string) => `Téléphone : ${phone}.`,
    email: (email: string) => `Courriel : ${email}.`,
    mediator: (name: string, address: string) => `Son médiateur, gratuit pour vous : ${name}, ${address}.`,
    changeMind: (goods: string) =>
      `Changer d’avis : vous avez 14 jours après les avoir reçus pour renoncer, sans raison, à : ${goods} (Code de la consommation, article L221-18).`,
    how: 'Ouvrez votre commande et pressez « Renoncer au contrat ici », ou envoyez au vendeur le modèle plus bas. Rapportez le produit fermé au commerce dans les 14 jours qui suivent, à vos frais.',
    paidBack: 'Vous êtes remboursé sous 14 jours, livraison comprise si vous renoncez à tout.',
    spoils: (goods: string) => `Ne sont pas repris, car ils s’abîment vite (article L221-28) : ${goods}.`,
    guarantee:
      'Le vendeur répond des défauts de conformité pendant deux ans (articles L217-3 et suivants) et des vices cachés (Code civil, articles 1641 et suivants).',
    model: 'Modèle pour renoncer par courrier :',
    modelText:
      'À l’attention de (nom et adresse du commerce) : je vous notifie par la présente ma rétractation du contrat portant sur la vente du bien ci-dessous. Produit : … Commandé le / reçu le : … Nom : … Adresse : … Date, et signature si c’est sur papier.',
  },
  givenBack: (reference: string) => `Commande ${reference} : votre argent vous est rendu`,
  givenBackText: (reference: string) =>
    `Votre paiement est arrivé quand la commande ${reference} n’était plus possible.`,
  onYourCard: (amount: string) =>
    `Les ${amount} reviennent sur votre carte en quelques jours. Vous n’avez rien à faire.`,
  startAgain: (url: string) => `Recommencer : ${url}`,
  cancelled: (reference: string) => `Commande ${reference} annulée`,
  cancelledText: (reference: string) => `Votre commande ${reference} est annulée.`,
  paidBack: 'Ce qui était payé revient sur votre carte en quelques jours.',
  settled: (reference: string, amount: string) => `Commande ${reference} : ${amount} vous sont rendus`,
  settledText: (shop: string) => `${shop} a préparé votre commande, avec ce qui change :`,
  nothingFrom: (shop: string) => `${shop} ne peut pas préparer sa part de votre commande :`,
  settledLine: (name: string, why: string, amount: string) => `- ${name} : ${why}. Remboursé : ${amount}`,
  settledSum: (amount: string) =>
    `${amount} reviennent sur votre carte, sous quelques jours. Vous n’avez rien à faire.`,
  allHere: (url: string) => `Tout est écrit ici : ${url}`,
  emptied: (reference: string) => `Commande ${reference} annulée et remboursée`,
  emptiedText: 'Aucun commerce n’a pu préparer votre commande. Elle est annulée.',
  emptiedBack: 'Tout revient sur votre carte, livraison comprise, sous quelques jours.',
  detailHere: (url: string) => `Le détail est ici : ${url}`,
  shopGivesBack: (shop: string, amount: string) => `${shop} vous rembourse ${amount}.`,
  feeBack: (amount: string) =>
    `La livraison aussi vous est rendue : ${amount}, car vous renoncez à toute la commande.`,
  why: (words: string) => `Pourquoi : ${words}`,
  creditHere: (url: string) => `Le détail et l’avoir sont ici : ${url}`,
  refundFailed: (reference: string) => `Commande ${reference} : un remboursement n’est pas passé`,
  refundFailedText: (amount: string) =>
    `Votre banque a refusé ${amount} que nous vous rendions. Votre carte est peut-être fermée.`,
  refundOwed: 'Cet argent vous est dû. Qui tient le marché vous le rend autrement, et vous l’écrit.',
  givenOtherwise: (amount: string, way: string, date: string) =>
    `${amount} vous sont rendus ${way}, le ${date}.`,
  owedAgain: (reference: string) => `Commande ${reference} : un remboursement vous est encore dû`,
  owedAgainText: (amount: string) =>
    `Nous vous avions écrit que ${amount} étaient rendus. Ce n’est pas fait.`,
  proof: (reference: string) => `Référence : ${reference}.`,
  keepsPart: (reference: string) => `Commande ${reference} : le commerce garde une partie du prix`,
  keepsPartText: (shop: string, amount: string, name: string) =>
    `${shop} garde ${amount} sur le prix de : ${name}.`,
  disagree: 'Vous n’êtes pas d’accord ? Dites-le d’abord au commerce.',
  offer: (reference: string, shop: string) => `Commande ${reference} : ${shop} vous propose un remplacement`,
  missing: (goods: string, amount: string) => `Il manque : ${goods}, ${amount}.`,
  instead: (goods: string, amount: string) => `Proposé à la place : ${goods}, ${amount}.`,
  yesOrNo: (until: string) => `Dites oui ou non avant ${until} :`,
  noAnswer: 'Sans réponse, le produit manquant vous est remboursé.',
  noQuestion: (reference: string) => `Commande ${reference} : vous n’avez plus rien à répondre`,
  noQuestionText: (shop: string, goods: string) => `${shop} retire sa proposition pour : ${goods}.`,
  asOrdered: 'Votre commande reste comme vous l’avez faite. Si ce produit manque, vous serez remboursé.',
  whereItIs: (url: string) => `Où elle en est : ${url}`,
  withdrawal: (reference: string) => `Commande ${reference} : votre rétractation est reçue`,
  withdrawalOf: (instant: string, name: string) => `Reçu le ${instant} : ${name} renonce au contrat pour`,
  withdrawalLine: (goods: string, amount: string, shop: string) => `- ${goods}, ${amount}, vendu par ${shop}`,
  withdrawalOrder: (reference: string) => `Commande ${reference}.`,
  bringBack: 'Rapportez ces produits au commerce dans les 14 jours, fermés. Le retour est à vos frais.',
  paidBackBy: (date: string) => `Vous êtes remboursé au plus tard le ${date}, une fois le produit revenu.`,
  recall: (reference: string) => `Rappel de produit, commande ${reference} : ne le mangez pas`,
  recallGoods: (reference: string, goods: string) => `Dans votre commande ${reference} : ${goods}.`,
  recallAbout: (about: string) => `Ce produit est rappelé (${about}).`,
  recallRead: (url: string) => `Dites-nous que vous l’avez lu : ${url}`,
  weekly: (weekday: string) => `Votre panier de chaque ${weekday}`,
  weeklyBegins: (weekday: string, day: string) =>
    `Votre panier de chaque ${weekday} est prêt à commencer ${day}.`,
  weeklyAsks: 'Trois jours avant, un message vous demande oui ou non. Sans réponse, rien n’est commandé.',
  weeklyStop: (url: string) => `L’arrêter : ${url}`,
  noWeek: (day: string) => `Pas de panier ${day}`,
  noWeekHour: (day: string) => `Votre panier de ${day} : rien n’est livré à cette heure, cette semaine.`,
  noWeekOther: (url: string) => `Le prendre un autre jour, ou l’arrêter : ${url}`,
  noWeekGoods: (day: string) =>
    `Votre panier de ${day} : rien de ce qu’il contient n’est en vente cette semaine.`,
  noWeekChange: (url: string) => `Le changer ou l’arrêter : ${url}`,
  week: (day: string, amount: string) => `Votre panier de ${day} : ${amount}`,
  weekText: (day: string, n: number, amount: string) => `Votre panier de ${day} : ${products(n)}, ${amount}.`,
  weekMissing: (n: number) =>
    `${count(n, { one: 'produit manque', other: 'produits manquent' })} cette semaine.`,
  weekAnswer: (day: string, url: string) => `Oui, passer ou changer, avant ${day} au soir : ${url}`,
  weekSilence: 'Sans réponse, rien n’est commandé.',
}

export type ToldSentences = typeof french
