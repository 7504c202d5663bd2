import { seededOrganisations, type OrganisationId } from '#people'
import { asId, type Naming } from '#platform/id'
import type { Merchant } from '../merchant.ts'
import type { ProductId, MarketId, MerchantId } from '../ids.ts'

const idOf: Naming<[family: string, n: number]> = (family, n) =>
  asId(`00000000-0000-8000-8000-0000${family}${n.toString(16).padStart(8 - family.length, '0')}`)

/** The market of Calais in the demo. */
export const seededMarketId = idOf<MarketId>('c0', 1)
/** The id of a product of the demo, numbered as in `seededProducts` from 1. */
export const seededProductId = (n: number): ProductId => idOf('c2', n)

type Shop = Omit<
  Merchant,
  'marketId' | 'street' | 'postcode' | 'town' | 'email' | 'away' | 'mediator' | 'pictureId'
>

const shop = (
  n: number,
  organisationId: OrganisationId | null,
  words: Omit<Shop, 'id' | 'organisationId'>,
): Shop => ({
  id: idOf<MerchantId>('c1', n),
  organisationId: organisationId ?? idOf<OrganisationId>('c3', n),
  ...words,
})

const { ateliers, delplanque, saintPierre } = seededOrganisations

/** Eight shops of Calais, invented; streets are real. The farm's stall is the first. */
export const seededShops: Shop[] = [
  shop(1, ateliers.id, {
    slug: 'la-ferme-urbaine',
    name: 'La Ferme urbaine',
    sector: 'Ferme urbaine',
    story: 'Des légumes cueillis le matin, au centre de Calais, par l’équipe des Ateliers de la citoyenneté.',
    address: '12 Rue de Valenciennes',
    phone: '+33353013001',
    hours: 'Tu-Sa 09:00-18:00; PH off',
    commission_bp: 0,
    vat: 'liable',
    colds: ['ambient', 'le8', 'le4'],
    drawing: 'ferme',
  }),
  shop(2, delplanque.id, {
    slug: 'boulangerie-delplanque',
    name: 'Boulangerie Delplanque',
    sector: 'Boulangerie',
    story: 'Le levain de la rue Royale, trois générations. Le pain sort à sept heures.',
    address: '31 Rue Royale',
    phone: '+33353013002',
    hours: 'Tu-Sa 07:00-13:00,15:00-19:00; Su 07:00-12:30',
    commission_bp: 600,
    vat: 'liable',
    colds: ['ambient', 'le4'],
    drawing: 'pain',
  }),
  shop(3, saintPierre.id, {
    slug: 'cremerie-saint-pierre',
    name: 'Crèmerie Saint-Pierre',
    sector: 'Crèmerie',
    story: '',
    address: '8 Boulevard Jacquard',
    phone: '+33353013003',
    hours: 'Tu-Sa 09:00-12:30,14:30-19:00; PH off',
    commission_bp: 800,
    vat: 'liable',
    colds: ['ambient', 'le8', 'le4'],
    drawing: 'fromage',
  }),
  shop(4, null, {
    slug: 'poissonnerie-du-minck',
    name: 'Poissonnerie du Minck',
    sector: 'Poissonnerie',
    story: 'Tout vient de la criée de Boulogne, ou du bateau d’en face.',
    address: '2 Boulevard des Alliés',
    phone: '+33353013004',
    hours: 'Tu-Sa 08:30-12:30,15:00-18:30',
    commission_bp: 850,
    vat: 'liable',
    colds: ['ambient', 'le8', 'le4', 'le2'],
    drawing: 'hareng',
  }),
  shop(5, null, {
    slug: 'le-cageot',
    name: 'Le Cageot',
    sector: 'Primeur',
    story: '',
    address: '77 Rue Mollien',
    phone: '+33353013005',
    hours: 'Mo 14:00-19:00; Tu-Sa 08:30-19:00',
    commission_bp: 850,
    vat: 'liable',
    colds: ['ambient', 'le8'],
    drawing: 'salade',
  }),
  shop(6, null, {
    slug: 'librairie-de-la-dentelle',
    name: 'Librairie de la Dentelle',
    sector: 'Librairie',
    story: '',
    address: '19 Boulevard Gambetta',
    phone: '+33353013006',
    hours: 'Tu-Sa 10:00-19:00',
    commission_bp: 600,
    vat: 'liable',
    colds: ['ambient'],
    drawing: 'livre',
  }),
  shop(7, null, {
    slug: 'la-houblonniere',
    name: 'La Houblonnière',
    sector: 'Caviste',
    story: '',
    address: '5 Place d’Armes',
    phone: '+33353013007',
    hours: 'We-Sa 10:30-12:30,14:30-19:30; Su 10:30-12:30',
    commission_bp: 1000,
    vat: 'liable',
    colds: ['ambient'],
    drawing: 'bouteille',
  }),
  shop(8, null, {
    slug: 'fleurs-de-la-cote',
    name: 'Fleurs de la Côte',
    sector: 'Fleuriste',
    story: '',
    address: '44 Rue Royale',
    phone: '+33353013008',
    hours: 'Tu-Sa 09:00-19:00; Su 09:00-12:30',
    commission_bp: 850,
    vat: 'franchise',
    colds: ['ambient'],
    drawing: 'fleur',
  }),
]

/** Whom the law wants named, for the shops of which no invoice speaks yet. SIRET numbers that begin with 000 are nobody's. */
export const seededBodies: Record<string, { siret: string; email: string }> = {
  'poissonnerie-du-minck': { siret: '00001024900019', email: 'minck@example.org' },
  'le-cageot': { siret: '00001025600014', email: 'cageot@example.org' },
  'librairie-de-la-dentelle': { siret: '00001026400018', email: 'dentelle@example.org' },
  'la-houblonniere': { siret: '00001027200011', email: 'houblonniere@example.org' },
  'fleurs-de-la-cote': { siret: '00001028000014', email: 'fleurs@example.org' },
}
