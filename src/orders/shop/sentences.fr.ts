import { de } from '#platform/i18n'
import { writerOf } from '#platform/languages'

const { count } = writerOf('fr')

/** What a shop reads of all its orders: those to prepare, those that are done, a month of them. */
export const french = {
  tabs: { label: 'Mes commandes', prepare: 'À préparer', done: 'Faites', month: 'Mon mois' },
  orders: 'Commandes',
  waiting: (n: number) => (n === 1 ? '1 attend votre oui.' : `${n} attendent votre oui.`),
  nothing: 'Aucune commande à préparer',
  nothingText: 'Un message vous prévient dès qu’il en vient une.',
  nothingDone: 'Aucune commande faite',
  today: 'Aujourd’hui',
  hours: (day: string, from: string, to: string) => `${day}, ${from} à ${to}`,
  until: (day: string, clock: string) => `${day} à ${clock}`,
  products: (n: number) => count(n, { one: 'produit', other: 'produits' }),
  byBike: 'À vélo',
  fetched: 'Retrait',
  tags: {
    cancelled: 'Annulée',
    refused: 'Refusée',
    'given up': 'Le client renonce',
    ready: 'Prête',
    waiting: 'À accepter',
    accepted: 'À préparer',
  },
  month: {
    title: 'Mon mois',
    sales: (month: string) => `Ventes ${de(month)}`,
    none: 'Aucune vente ce mois-ci',
    orders: (n: number) =>
      `${count(n, { one: 'commande', other: 'commandes' })}, taxes comprises, remboursements enlevés.`,
    net: 'Hors taxes',
    vat: (rate: string) => `TVA ${rate}`,
    commission: 'Commission du marché, hors taxes',
    others: 'Autres mois',
    payouts: 'Reversements',
    receipts: 'Reçus et avoirs',
    number: 'Numéro',
    on: 'Le',
    order: 'Commande',
    amount: 'Montant',
  },
  /** On the first page of somebody's day. */
  card: {
    prepare: (n: number) => `${count(n, { one: 'commande', other: 'commandes' })} à préparer`,
    accept: (shop: string, n: number) => `${shop}. ${n} à accepter.`,
    about: (shop: string, reference: string) => `${shop}, commande ${reference}.`,
    claimed: (euros: string) => `Rétractation : ${euros} en attente`,
    claimedText: 'Le client les réclame à sa banque : attendez sa réponse.',
    payBack: (euros: string) => `Rétractation : ${euros} à rembourser`,
    until: (day: string) => `Au plus tard le ${day}.`,
    late: (day: string) => `En retard : c’était au plus tard le ${day}.`,
  },
}

export type ShopSentences = typeof french
