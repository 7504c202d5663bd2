import { HOSTING, PRESCRIBING } from './addresses.ts'
import { CONVENTIONS, HOSTS } from './frame.tsx'
import { cast, type CastId } from '#people'
import type { Listed } from '#platform/web'
import { seededDeclaration } from './seeds/seed-declaration.ts'
import { seededProposal } from './seeds/seed-matching.ts'
import { seededNeed } from './seeds/seed-needs.ts'
import { seededConventions } from './seeds/seeded-conventions.ts'
import { seededHost } from './seeds/seeded-hosts.ts'

const page = (pattern: string, as: readonly CastId[], url = pattern): Listed<CastId> => ({
  room: 'immersion',
  pattern,
  as,
  url,
})

/** Who keeps in touch with employers: the referent of the PLIE, the training lead, the adviser of the ACI and who directs it. */
const senders = ['karine', 'brigitte', 'farida', 'didier'] as const
const DECLARE = '/immersions/declaration'
const PEOPLE = '/immersions/personnes'
const PROPOSALS = '/immersions/propositions'
const NEEDS = '/immersions/besoins'
const DECLARED = '/immersions/declarations'
const { toCome, over, unanswered } = seededConventions
const aicha = cast.find(({ id }) => id === 'aicha')?.personId ?? ''

/** The pages of the room, and who opens them. */
export const immersionPages: Listed<CastId>[] = [
  page(HOSTS, senders),
  page(`${HOSTS}/nouveau`, senders),
  page('/immersions/passees', senders),
  page('/immersions/passees/a-verifier', senders),
  page('/immersions/conventions', senders),
  page('/immersions/conventions/nouvelle', senders),
  page(PRESCRIBING, senders),
  { room: 'immersion', pattern: DECLARE, as: ['public'], url: DECLARE },
  { room: 'immersion', pattern: `${DECLARE}/particulier`, as: ['public'], url: `${DECLARE}/particulier` },
  { room: 'immersion', pattern: HOSTING, as: ['public'], url: HOSTING },
  page(DECLARED, senders),
  page(`${DECLARED}/:id`, senders, `${DECLARED}/${seededDeclaration}`),
  page(`${DECLARED}/:id/ecarter`, senders, `${DECLARED}/${seededDeclaration}/ecarter`),
  page(PEOPLE, senders),
  page(`${PEOPLE}/:person`, ['karine'], `${PEOPLE}/${aicha}`),
  page(`${PEOPLE}/:person/souhaits`, ['karine'], `${PEOPLE}/${aicha}/souhaits`),
  page(`${PEOPLE}/:person/proposer/:host`, ['karine'], `${PEOPLE}/${aicha}/proposer/${seededHost}`),
  page(PROPOSALS, senders),
  page(`${PROPOSALS}/:id`, ['karine'], `${PROPOSALS}/${seededProposal}`),
  page(NEEDS, senders),
  page(`${NEEDS}/:id`, ['karine', 'brigitte'], `${NEEDS}/${seededNeed}`),
  page(`${NEEDS}/:id/correction`, ['karine'], `${NEEDS}/${seededNeed}/correction`),
  page(`${HOSTS}/:id/besoins/nouveau`, ['karine'], `${HOSTS}/${seededHost}/besoins/nouveau`),
  // kept by the PLIE: read by who takes a part in the same action
  page(`${HOSTS}/:id`, ['karine', 'brigitte'], `${HOSTS}/${seededHost}`),
  page(`${HOSTS}/:id/correction`, ['karine'], `${HOSTS}/${seededHost}/correction`),
  page(`${HOSTS}/:id/page`, ['karine'], `${HOSTS}/${seededHost}/page`),
  page(`${HOSTS}/:id/personnes/:person`, ['karine', 'brigitte'], `${HOSTS}/${seededHost}/personnes/${aicha}`),
  page(`${CONVENTIONS}/:id`, ['karine', 'brigitte', 'claire'], `${CONVENTIONS}/${toCome}`),
  page(`${CONVENTIONS}/:id/correction`, ['karine'], `${CONVENTIONS}/${toCome}/correction`),
  page(`${CONVENTIONS}/:id/arreter`, ['karine'], `${CONVENTIONS}/${toCome}/arreter`),
  page(`${CONVENTIONS}/:id/bilan`, ['karine'], `${CONVENTIONS}/${unanswered}/bilan`),
  page(`${CONVENTIONS}/:id/visite`, ['karine'], `${CONVENTIONS}/${over}/visite`),
  page(`${CONVENTIONS}/:id/accident`, ['karine'], `${CONVENTIONS}/${over}/accident`),
  page(`${CONVENTIONS}/:id/accident/dire`, ['karine'], `${CONVENTIONS}/${over}/accident/dire`),
  page(`${CONVENTIONS}/:id/contrat`, ['karine'], `${CONVENTIONS}/${over}/contrat`),
  page(
    '/immersions/mes-immersions',
    cast.map(({ id }) => id),
  ),
  ...['envois', 'hors-ligne', 'telephone.json'].map((path) =>
    page(
      `/immersions/mes-immersions/${path}`,
      cast.map(({ id }) => id),
    ),
  ),
  page('/immersions/mes-immersions/:id', ['aicha'], `/immersions/mes-immersions/${toCome}`),
]
