import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { OrganisationKind, Role } from '#people'
import { addDays, parisDay, parisInstant } from '#platform/time'
import { asSeen } from './as-seen.ts'
import { formIn } from './form-in.ts'
import { comeIn } from './newcomer.ts'
import type { Beffroi } from './open-beffroi.ts'
import { sentencesIn, type Visitor } from './visitor.ts'

/** A market of the territory beside that of the demo: who runs it, one shop, what it sells, an order that is paid and ready. */
export type SecondMarket = {
  id: string
  slug: string
  name: string
  operator: { id: string; name: string }
  shop: { id: string; slug: string; name: string; organisationId: string }
  product: { id: string; slug: string; name: string }
  order: { reference: string; secret: string; id: string; shareId: string; lineId: string }
  recallId: string
  /** The direction of its organisation, and who keeps its shop. */
  direction: Visitor
  merchant: Visitor
}

const NAME = 'Le marché du Littoral'
const SHOP = 'La Librairie des Hemmes'
const PRODUCT = 'Roman du phare'

/** Makes it through the screens, from the steward who registers its organisation to the customer who pays. */
export async function openSecondMarket(beffroi: Beffroi): Promise<SecondMarket> {
  const { now } = beffroi
  const steward = await beffroi.as('paul')
  const operator = await register(steward, 'Les Jardins du Littoral', 'integration')
  const direction = await invite(beffroi, steward, operator.id, 'direction')
  const id = randomUUID()
  await direction.submit('/marche/ouvrir', { id, name: NAME, town: 'Marck' })
  const shop = await addShop(direction, steward)
  await openHub(direction)
  const merchant = await invite(beffroi, steward, shop.organisationId, 'merchant')
  await beffroi.settle() // heard: the provider opens its account
  await bePaid(merchant, shop.organisationId)
  const product = await sell(merchant)
  const order = await buy(beffroi, product.id, direction)
  await prepare(beffroi, merchant, order.shareId)
  const recallId = await recall(direction, product.id, addDays(parisDay(now()), 1))
  await merchant.submit(`/marche/boutique/produits/${product.id}/publier`) // mended: it is sold again
  return {
    id,
    slug: 'marck',
    name: NAME,
    operator,
    shop,
    product,
    order,
    recallId,
    direction,
    merchant,
  }
}

const idAt = (address: string | null, before: string): string => {
  const id = new RegExp(`${before}/([0-9a-f-]{36})`).exec(address ?? '')?.[1]
  assert.ok(id, `no id in ${address}`)
  return id
}

async function register(steward: Visitor, name: string, kind: OrganisationKind) {
  const sent = await steward.post('/organismes', { id: randomUUID(), name, kind, town: 'Marck' })
  return { id: idAt(sent.location, '/organismes'), name }
}

/** Somebody is given a role by the steward, and comes in with the code of their letter. */
async function invite(
  beffroi: Beffroi,
  steward: Visitor,
  organisationId: string,
  role: Role,
): Promise<Visitor> {
  const email = `${role.slice(0, 4)}-${randomUUID().slice(0, 8)}@littoral.example`
  await steward.submit(`/organismes/${organisationId}/membres`, {
    id: randomUUID(),
    givenName: 'Odile',
    familyName: `Vandamme ${email.slice(0, 13)}`,
    email,
    role,
    fromDay: parisDay(beffroi.now()),
  })
  return comeIn(beffroi, email)
}

/** Somebody may fetch what they bought there, any day. */
async function openHub(direction: Visitor): Promise<void> {
  const page = '/livraisons/ouvrir'
  const hours = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [`slots${day}`, '14:00-16:00']))
  await direction.submit(page, {
    ...formIn((await direction.get(page)).text, page),
    name: 'Le dépôt du Littoral',
    address: '3 rue du Phare, 62730 Marck',
    latitude: '50,96',
    longitude: '1,9',
    ...hours,
  })
}

async function addShop(direction: Visitor, steward: Visitor): Promise<SecondMarket['shop']> {
  const added = await direction.post('/marche/gestion/commerces/ajouter', {
    id: randomUUID(),
    name: SHOP,
    sector: 'Librairie',
    address: '8 rue du Phare',
    postcode: '62730',
    town: 'Marck',
    commission: '7,5',
  })
  const id = idAt(added.location, 'commerces')
  const { text } = await direction.get(added.location ?? '')
  const slug = /commerce=([a-z0-9-]+)/.exec(text)?.[1] ?? ''
  const bodies = await steward.get(`/organismes?q=${encodeURIComponent(SHOP)}`)
  return { id, slug, name: SHOP, organisationId: idAt(bodies.text, 'href="/organismes') }
}

/** The merchant answers the provider, as its page asks. */
async function bePaid(merchant: Visitor, organisationId: string): Promise<void> {
  const { text } = await merchant.post(`/argent/compte/${organisationId}`)
  const there = /href="[^"]*(\/demo\/paiement\/comptes\/[^"?]+)/.exec(text)?.[1]
  assert.ok(there, sentencesIn(text))
  await merchant.submit(there, { verdict: 'good' })
  await merchant.get(`/argent/compte/${organisationId}`)
}

async function sell(merchant: Visitor): Promise<SecondMarket['product']> {
  const id = randomUUID()
  const at = `/marche/boutique/produits/${id}`
  await merchant.submit('/marche/boutique/ajouter', {
    id,
    name: PRODUCT,
    price: '12,50',
    sold: 'piece',
    content: '',
    count: '9',
  })
  await merchant.submit(`${at}/tva`, { rate: '550', ...(await asSeen(merchant, `${at}/tva`)) })
  await merchant.submit(`${at}/publier`)
  return { id, slug: 'roman-du-phare', name: PRODUCT }
}

/** A customer fetches two of them tomorrow, and pays. */
async function buy(beffroi: Beffroi, product: string, direction: Visitor): Promise<SecondMarket['order']> {
  const buyer = beffroi.visitor('10.8.0.1')
  const jour = addDays(parisDay(beffroi.now()), 1)
  await buyer.submit('/panier', { product, quantity: 2 })
  await buyer.submit('/panier/retrait', { recipientName: 'Zéphyrin Quenolle', email: 'zephyrin@example.org' })
  const basket = await buyer.get(`/panier?jour=${jour}`)
  const total = /name="total" value="(\d+)"/.exec(basket.text)?.[1]
  const slot = parisInstant(jour, '14:00').toISOString()
  const paying = await buyer.post('/panier/payer', { slot, day: jour, total })
  assert.equal(paying.status, 303, sentencesIn(paying.text))
  const back = await buyer.post(paying.location ?? '', { gesture: 'pay' })
  const secret = /\/commandes\/([\w-]{24})/.exec(back.location ?? '')?.[1] ?? ''
  await buyer.get(`/commandes/${secret}/retour`)
  await beffroi.settle()
  const page = sentencesIn((await buyer.get(`/commandes/${secret}`)).text)
  const reference = /Commande (M\d+)/.exec(page)?.[1] ?? ''
  const { text } = await direction.get(`/marche/gestion/commandes?jour=${jour}`)
  const shareId = /\/marche\/boutique\/commandes\/([0-9a-f-]{36})/.exec(text)?.[1] ?? ''
  const id = /\/marche\/gestion\/commandes\/([0-9a-f-]{36})/.exec(text)?.[1] ?? ''
  assert.ok(shareId && id && reference, `no order of ${jour} in the list`)
  const share = await direction.get(`/marche/boutique/commandes/${shareId}`)
  const lineId = idAt(share.text, '/lignes')
  return { reference, secret, id, shareId, lineId }
}

/** The shop answers and makes it ready: its receipt is given. */
async function prepare(beffroi: Beffroi, merchant: Visitor, shareId: string): Promise<void> {
  await merchant.submit(`/marche/boutique/commandes/${shareId}/accepter`)
  await merchant.submit(`/marche/boutique/commandes/${shareId}/prete`)
  await beffroi.settle()
}

async function recall(direction: Visitor, product: string, day: string): Promise<string> {
  const decided = await direction.post('/marche/gestion/rappels', {
    id: randomUUID(),
    lot: '',
    product,
    from: day,
    until: day,
    message: 'Rapportez ce livre : une page manque.',
  })
  return idAt(decided.location, 'rappels')
}
