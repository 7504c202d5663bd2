import { typo } from '#platform/i18n'
import { writerOf } from '#platform/languages'

const { count } = writerOf('fr')
const shops = (n: number) => count(n, { one: 'commerçant', other: 'commerçants' })

/** The basket, shop by shop, and its sum. */
export const french = {
  title: 'Mon panier',
  brought: (n: number) => `${shops(n)}, 1 livraison.`,
  fetched: (n: number) => `${shops(n)}, 1 retrait.`,
  stop: {
    empty: 'Votre panier est vide.',
    'line stopped': 'Un produit ne peut pas être acheté ainsi. Enlevez-le, ou changez sa quantité.',
    'too many shops': 'Un vélo passe chez cinq commerces au plus. Gardez cinq commerces dans ce panier.',
  },
  empty: 'Votre panier est vide',
  emptyText: 'Ce que vous ajoutez attend ici un mois.',
  seeAisles: 'Voir les rayons',
  orderAgain: 'Recommander une de mes courses',
  allergens: 'Allergènes de ce panier',
  noAllergen: 'Aucun des 14 allergènes déclaré.',
  contains: 'Contient :',
  mayContain: 'Peut contenir :',
  allergensNotSaid: (list: string) => `Pas encore dit par le commerce : ${list}.`,
  added: (name: string) => typo(`${name} : dans votre panier`),
  nobodySells: 'Ce produit n’est plus en vente.',
  howMany: (least: number, most: number) => `Donnez un nombre de ${least} à ${most}.`,
  soldOut: (name: string) => typo(`${name} : épuisé.`),
  tooLittle: (name: string) => typo(`${name} est en trop petite quantité : prenez-en un peu plus.`),
  gone: (name: string) => `${name} n’est plus en vente`,
  removed: (name: string) => `${name} : enlevé`,
  remove: 'Enlever',
  putBack: 'Remettre',
  /** Who hears the page hears which one. */
  which: (name: string) => ` : ${name}`,
  line: {
    gone: 'Ce produit n’est plus en vente',
    'sold out': 'Ce produit est épuisé',
    'not enough': 'Ce produit n’est plus en aussi grande quantité',
    'too little': 'Ce produit est en trop petite quantité : prenez-en un peu plus',
    away: 'Ce produit vient d’un commerce absent en ce moment',
    'cannot be paid': 'Ce produit vient d’un commerce qui ne peut pas encore être payé en ligne',
  },
  onlyLeft: (left: string) => typo(`Il n’en reste que ${left}`),
  priceChanged: (now: string, before: string) => typo(`Le prix a changé : ${now}, avant ${before}`),
  weighed: (most: string) => typo(`Pesé à la préparation : au plus ${most}, jamais plus.`),
  leadDays: (days: number) => `Sur commande : ${days} j à l’avance.`,
  less: 'Moins',
  more: 'Plus',
  removeIt: (name: string) => typo(`Enlever : ${name}`),
  change: (verb: string, name: string, left: string, cost: string) =>
    typo(`${verb} : ${name}, ${left} pour ${cost}`),
  toPay: 'À payer',
  fetch: 'Retrait',
  bringOnce: 'Livraison à vélo, une seule fois',
  free: 'gratuit',
  total: 'Total',
  totalAtMost: 'Total, au plus',
  noVat: 'Sans TVA.',
  vat: (parts: string) => typo(`Dont TVA ${parts}.`),
  vatPart: (rate: string, amount: string) => `${rate} : ${amount}`,
  freeFrom: (amount: string) => typo(`Livraison gratuite à partir de ${amount} d’achats.`),
  noReturn: 'Produits frais : ils ne sont pas repris.',
  return14: typo('14 jours pour changer d’avis.'),
  return14Of: (list: string) =>
    typo(`14 jours pour changer d’avis sur : ${list}. Le frais n’est pas repris.`),
  terms: 'Conditions de vente',
  termsHold: ', garanties, médiateur de chaque commerce.',
  /** The law's words: the button must say that pressing it obliges to pay (L221-14). */
  pay: (amount: string) => typo(`Commande avec obligation de paiement : ${amount}`),
  adult: 'J’ai 18 ans ou plus',
  byCard: 'Par carte, chez un prestataire agréé : l’argent va à chaque commerçant.',
  cardOnly: typo(
    'Ni espèces ni titres-restaurant : seul un prestataire agréé peut recevoir l’argent de plusieurs commerces.',
  ),
  notHereYet: 'On ne peut pas encore commander sur ce marché.',
  first: {
    mend: 'Corrigez d’abord ce qui ne va pas dans le panier.',
    hour: 'Choisissez d’abord un jour et une heure.',
    place: 'Dites d’abord où et quand.',
  },
  invoiceTo: (name: string) => `Facture au nom de ${name}. `,
  changeIt: 'Changer',
  forBusiness: 'J’achète pour une entreprise ou une association',
  noInvoice: (list: string) => typo(`Un reçu, pas de facture, chez ${list} : SIRET pas encore écrit.`),
  oneMarket: 'Un panier, un seul marché',
  notIn: (name: string) => typo(`${name} n’est pas dans votre panier`),
  twoMarkets: (products: number, here: string, there: string) =>
    typo(
      `Votre panier (${count(products, { one: 'produit', other: 'produits' })}) est fait ici : ${here}. Ce produit est vendu là : ${there}. Chaque marché livre et encaisse pour lui-même.`,
    ),
  aMarket: 'un marché',
  anotherMarket: 'un autre marché',
  finishFirst: 'Finir mon panier d’abord',
  emptyAndPut: (name: string) => typo(`Vider mon panier et y mettre : ${name}`),
  changeNothing: 'Revenir sans rien changer',
}

export type BasketSentences = typeof french
