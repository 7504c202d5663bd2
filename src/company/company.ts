import type { GroupId } from '#actions'
import type { PersonId } from '#people'
import type { FileId } from '#platform/files'
import { fold } from '#platform/i18n'
import type { CompanyId } from './ids.ts'
import type { Logo, LogoIcon } from './logo.ts'

/** Where its pages are. */
export const COMPANIES = '/entreprise-virtuelle'
/** The pattern of the pages of one company. */
export const COMPANY = `${COMPANIES}/:company{[0-9a-fA-F-]{36}}` as const

/** Where somebody of the house asks a company for a service, and follows what they asked. */
export const SERVICES = `${COMPANIES}/services` as const
export const ASKED = `${COMPANIES}/mes-demandes` as const

export const companyAddress = (id: CompanyId, path = ''): string => `${COMPANIES}/${id}${path}`

/** The virtual company of a group. `name` is null until the trainer has closed the vote. */
export type Company = {
  id: CompanyId
  groupId: GroupId
  groupTitle: string
  name: string | null
  slogan: string
  address: string
  phone: string
  terms: string
  logo: Logo
  /** Chosen for its logo, and drawn there unless letters take its place. */
  logoIcon: LogoIcon
  logoFileId: FileId | null
}

/** Where its logo is: elsewhere once it is another one, since a telephone goes on showing what it was given. */
export const logoAddress = (company: Logoed): string =>
  companyAddress(company.id, `/logo?v=${encodeURIComponent(printOf(company))}`)

/** The same, for its clients of the house. */
export const logoForClients = (company: Logoed): string =>
  `${SERVICES}/${company.id}/logo?v=${encodeURIComponent(printOf(company))}`

type Logoed = Pick<Company, 'id' | 'logo' | 'logoFileId'>

/** Tells a logo apart from the one before. */
export const printOf = ({ logo, logoFileId }: Pick<Company, 'logo' | 'logoFileId'>): string =>
  logoFileId?.slice(-8) ?? [logo.shape, logo.colour, logo.sign].join('-')

/** Somebody of the group: a trainee of today, by the name that the group calls them. */
export type Member = { personId: PersonId; givenName: string; familyName: string; called: string }

/** What somebody is to the company: one of the trainees whose it is, or who trains them. */
export type Seat = 'trainee' | 'trains'

/** How each is called among the others: the given name, with the first letter of the family name where two share it. */
export function callMembers<Named extends { givenName: string; familyName: string }>(
  all: readonly Named[],
): (Named & { called: string })[] {
  return all.map((one) => {
    const shared = all.some((other) => other !== one && other.givenName === one.givenName)
    return { ...one, called: shared ? `${one.givenName} ${one.familyName.charAt(0)}.` : one.givenName }
  })
}

/**
 * The first name of somebody of the group that these words say, whole, however many words it has: what everybody reads names nobody. A given name
 * does by itself, and so does a family name. One that is a word like another (« le Petit Papier ») does beside who it is of, or after « Madame », « la famille », « chez ».
 */
export function namedIn(
  words: string,
  members: readonly Pick<Member, 'givenName' | 'familyName'>[],
): string | undefined {
  const said = wordsOf(words)
  const names = members.map(({ givenName, familyName }) => [fold(givenName), fold(familyName)] as const)
  for (const [n, { from }] of said.entries()) {
    if (endsBySaint.test(words.slice(0, from))) continue
    for (const [given, family] of names) {
      const last = lastOf(said, n, given) ?? lastOfFamily(said, n, family, given)
      if (last) return words.slice(from, last.to)
    }
  }
  return undefined
}

/** `follows`: nothing but a space, or the point of « M. », stands between it and the word before. */
type Word = { text: string; from: number; to: number; follows: boolean }

function wordsOf(words: string): Word[] {
  let end = 0
  return [...words.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].map(({ 0: text, index: from }) => {
    const follows = /^\.?\s*$/.test(words.slice(end, from))
    end = from + text.length
    return { text, from, to: end, follows }
  })
}

/** The last word of this name, when it is said from the nth word on. « le rose du linge » names nobody: a name ends by a word with a capital. */
function lastOf(said: readonly Word[], n: number, name: string): Word | undefined {
  const spoken = said.slice(n, n + name.split(' ').length)
  const last = spoken.at(-1)
  if (!last || !/^\p{Lu}/u.test(last.text)) return undefined
  return spoken.map(({ text }) => fold(text)).join(' ') === name ? last : undefined
}

/**
 * Family names that begin a sentence about a day, or the name of a place or a feast, more often than they say somebody: sizes, colours, seasons, streets.
 * A trade is not there: nobody writes « le boulanger » with a capital.
 */
const alsoWords = new Set(
  (
    'petit grand gros long court haut bas bon beau bel jeune vieux neuf blanc gris noir rose vert roi prince maire ' +
    'bois champ fleur fontaine jardin maison marche mai noel pain pont prix riviere salle soleil vallee voisin'
  ).split(' '),
)

/** What is said before a family name, and before no other word with a capital. */
const titles = new Set(
  (
    'madame monsieur mademoiselle mesdames messieurs mesdemoiselles mme mmes mlle mlles m mm mr mrs ms ' +
    'famille familles chez les equipe'
  ).split(' '),
)

/** « La Saint-Martin » is a feast, « Saint-Laurent » a town. */
const endsBySaint = /(?<!\p{L})(?:sainte?|ste?\.?)[\s\p{Pd}]+$/iu

function lastOfFamily(said: readonly Word[], n: number, family: string, given: string): Word | undefined {
  const last = lastOf(said, n, family)
  if (!last || !alsoWords.has(family)) return last
  const before = said[n]?.follows ? (said[n - 1]?.text ?? '') : ''
  const next = said[said.indexOf(last) + 1]
  const after = next?.follows ? next.text : ''
  const isOfSomebody = titles.has(fold(before)) || isPartOf(given, before) || isPartOf(given, after)
  return isOfSomebody ? last : undefined
}

/** A word of a given name, « Marie » of Marie-Josée, or its first letter. */
const isPartOf = (given: string, word: string): boolean =>
  given.split(' ').includes(fold(word)) || (/^\p{Lu}$/u.test(word) && given.startsWith(fold(word)))
