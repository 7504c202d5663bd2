import type { OrderId } from '#delivery'
import type { MerchantId } from '#market'
import type { OrganisationId } from '#people'
import type { ShareId } from '#payments'
import type { LineId, ReceiptId, RecallId } from '../ids.ts'

/** Things of a market that have an address of their own. */
export type Things = {
  slug: string
  shop: string
  shopId: MerchantId
  organisationId: OrganisationId
  product: string
  orderId: OrderId
  shareId: ShareId
  lineId: LineId
  receiptId: ReceiptId
  recallId: RecallId
}

const month = '2026-05'
const ID = '3b0f0f6c-7d54-4f0a-9d0e-1c1c1c1c1c1c'

/** Every page of a market that is closed to the next one. */
export const pagesOf = (of: Things): string[] => {
  const [shop, product, share] = [
    `?commerce=${of.shop}`,
    `/marche/boutique/produits/${of.product}`,
    `/marche/boutique/commandes/${of.shareId}`,
  ]
  return [
    ...[
      '',
      '/ajouter',
      '/horaires',
      '/presentation',
      '/alertes',
      '/etiquettes',
      '/commandes',
      '/commandes/faites',
      '/commandes/mois',
    ].map((end) => `/marche/boutique${end}${shop}`),
    ...['', '/suite', '/nom', '/prix', '/rayon', '/tva', '/stock', '/lot'].map((end) => `${product}${end}`),
    ...[
      '',
      '/bon',
      '/etiquettes',
      '/refuser',
      `/lignes/${of.lineId}/refuser`,
      `/lignes/${of.lineId}/remplacer`,
      `/lignes/${of.lineId}/peser`,
      `/lignes/${of.lineId}/rembourser`,
      `/lignes/${of.lineId}/garder`,
    ].map((end) => `${share}${end}`),
    `/marche/recus/${of.receiptId}`,
    `/marche/recus/${of.receiptId}.pdf`,
    ...[
      '',
      '/a-completer',
      '/nom',
      '/commerces/ajouter',
      '/commandes',
      '/commandes/etiquettes',
      '/livraison',
      '/rappels',
      '/rappels/nouveau',
    ].map((end) => `/marche/gestion${end}?marche=${of.slug}`),
    ...['', '.csv', `/${month}/etal`, `/${month}/charges`, `/${month}/autres`, '/plafond'].map(
      (end) => `/marche/gestion/part-des-ventes${end}?marche=${of.slug}`,
    ),
    `/marche/gestion/commerces/${of.shopId}`,
    `/marche/gestion/commandes/${of.orderId}/annulation`,
    `/marche/gestion/rappels/${of.recallId}`,
    `/marche/gestion/rappels/${of.recallId}.csv`,
  ]
}

type Fields = Record<string, string>

/** Every form of it, with what would change something. */
export const formsOf = (of: Things): [string, Fields][] => {
  const shop = `?commerce=${of.shop}`
  const product = `/marche/boutique/produits/${of.product}`
  const share = `/marche/boutique/commandes/${of.shareId}`
  const managed = (end: string) => `/marche/gestion${end}?marche=${of.slug}`
  return [
    [`/marche/boutique/ajouter${shop}`, { id: ID, name: 'À nous', price: '1', sold: 'piece', content: '' }],
    [`/marche/boutique/horaires${shop}`, { 'd1-from1': '9:00', 'd1-to1': '10:00' }],
    [`/marche/boutique/absence${shop}`, { from: '2026-06-10', until: '2026-06-20', words: '' }],
    [`/marche/boutique/presentation${shop}`, { story: 'À nous' }],
    [`/marche/boutique/publier-prets${shop}`, {}],
    [`/marche/boutique/alertes/heure${shop}`, { hour: '8' }],
    [`/marche/boutique/alertes/propositions${shop}`, {}],
    [`/marche/boutique/alertes/${of.product}${shop}`, { under: '1' }],
    [`/marche/boutique/etiquettes${shop}`, { stock: 'L7160' }],
    [`/marche/boutique/retour${shop}`, {}],
    [`${product}/publier`, {}],
    [`${product}/annuler`, {}],
    [`${product}/finir-lot`, { lot: ID }],
    [`${product}/tva`, { rate: '2000' }],
    [`${product}/retirer`, {}],
    [`${product}/prix`, { price: '1', sold: 'piece', content: '' }],
    [`${product}/stock`, { count: '0' }],
    [`${product}/compter`, { gesture: 'none' }],
    [`${product}/copier`, { id: ID }],
    [`${product}/nom`, { name: 'À nous', lead: '0' }],
    [`${share}/accepter`, {}],
    [`${share}/refuser`, { why: 'sold out' }],
    [`${share}/prete`, {}],
    [`${share}/etiquettes`, { stock: 'L7160' }],
    [`${share}/questions/${ID}/retirer`, {}],
    [`${share}/lignes/${of.lineId}/reprendre`, {}],
    [`${share}/lignes/${of.lineId}/remplacer`, { id: ID, product: of.product, pieces: '1' }],
    [`${share}/lignes/${of.lineId}/refuser`, { why: 'sold out' }],
    [`${share}/lignes/${of.lineId}/peser`, { grams: '10' }],
    [`${share}/lignes/${of.lineId}/rembourser`, { id: ID, euros: '1', why: 'x' }],
    [`${share}/lignes/${of.lineId}/garder`, { id: ID, euros: '1', why: 'x' }],
    [managed('/nom'), { name: 'À nous', town: 'Ici', seen: '' }],
    [
      managed('/commerces/ajouter'),
      { id: ID, name: 'À nous', sector: 'x', address: 'x', town: 'x', commission: '1' },
    ],
    [managed('/livraison'), { fee: '0', freeFrom: '', pickup: 'yes', seen: '' }],
    [managed('/commandes/etiquettes'), { stock: 'L7160' }],
    [managed('/rappels'), { id: ID, choix: of.product, du: '2020-01-01', au: '2040-01-01', message: 'x' }],
    [managed(`/part-des-ventes/${month}/charges`), { id: ID, euros: '1', source: 'x' }],
    [managed(`/part-des-ventes/${month}/autres/${ID}`), { gesture: 'withdraw' }],
    [managed(`/part-des-ventes/${month}/autres`), { id: ID, nature: 'goods', euros: '1', source: 'x' }],
    [
      managed('/part-des-ventes/plafond'),
      { id: ID, percent: '40', since: '2026-01-01', decided: '2026-01-01', source: 'x' },
    ],
    [`/marche/gestion/commandes/${of.orderId}/remise`, { given: 'yes' }],
    [`/marche/gestion/commandes/${of.orderId}/annulation`, { why: 'x' }],
    [`/marche/gestion/rappels/${of.recallId}/joint`, { commande: of.orderId }],
  ]
}
