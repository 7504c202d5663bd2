import { createHash } from 'node:crypto'
import { asDay, type Day } from '#platform/time'
import { readXml, type Element } from '#platform/xml'
import { withScheme, type CarriedEvidence } from './manifest.ts'

const ATOM = 'http://www.w3.org/2005/Atom'
/** What Leap2A says of a person, of a list or of a page, and not of something that they show. */
const NOT_SHOWN = /^leap2:(person|selection|organization|plan)$/

/** What an archive of Leap2A holds: where it comes from, whom it names, and what they show. */
export type Leap = { from: string; person: string | null; evidence: CarriedEvidence[] }

/**
 * The evidence of a Leap2A archive, as Mahara writes it: an entry of its feed is one, its files are those that it encloses. `today`: the
 * day of an entry that says none, or one to come. Undefined when it is no Atom feed.
 */
export function readLeap2a(bytes: Uint8Array, folder: string, today: Day): Leap | undefined {
  const read = readXml(bytes, { forgiving: true })
  if (!read.ok || read.root.uri !== ATOM || read.root.local !== 'feed') return undefined
  const feed = textOf(read.root, 'id') ?? ''
  const entries = read.root.children.filter((one) => one.uri === ATOM && one.local === 'entry')
  return {
    from: placeOf(feed),
    person: personIn(read.root, entries),
    evidence: entries
      .filter((one) => !NOT_SHOWN.test(kindOf(one)))
      .map((one) => evidenceOf(one, { feed, folder, today })),
  }
}

/** Ours ends with '/portfolio' (`writeLeap2a`); Mahara begins with the address of its site. */
function placeOf(feed: string): string {
  const said = feed.replace(/\/portfolio$/, '')
  if (said !== feed && URL.canParse(said)) return said.slice(0, 200)
  return /^https?:/i.test(feed) && URL.canParse(feed) ? new URL(feed).origin : 'Leap2A'
}

/** Its author; else the title of the entry that is about a person. */
function personIn(feed: Element, entries: readonly Element[]): string | null {
  const author = feed.children.find((one) => one.uri === ATOM && one.local === 'author')
  const about = entries.find((one) => kindOf(one) === 'leap2:person')
  const name = (author && textOf(author, 'name')) ?? (about && textOf(about, 'title'))
  return name?.slice(0, 200) ?? null
}

function evidenceOf(
  entry: Element,
  { feed, folder, today }: { feed: string; folder: string; today: Day },
): CarriedEvidence {
  const title = textOf(entry, 'title') ?? ''
  const said = plain(entry)
  const files = filesOf(entry).map(({ href, title: name }) => ({
    path: `${folder}${decoded(href)}`,
    isTold: false,
    name: (name || href.split('/').at(-1) || 'fichier').slice(0, 150),
  }))
  const page = linksOf(entry, 'related').find(({ href }) => isPage(href))
  const day = asDay((textOf(entry, 'published') ?? textOf(entry, 'updated') ?? '').slice(0, 10))
  const id = textOf(entry, 'id') ?? title
  return {
    id: uuidOf(id.startsWith('urn:uuid:') ? id.slice(9) : `${feed} ${id}`),
    title: (title || said || 'Sans titre').replaceAll(/\s+/g, ' ').slice(0, 120),
    did: said ? said.slice(0, 2000) : null,
    learnt: null,
    happenedOn: day && day < today ? day : today,
    place: null,
    withWhom: null,
    link: page && page.href.length <= 500 ? withScheme(page.href) : null,
    seenAs: null,
    proves: [],
    pieces: files.slice(0, 50),
  }
}

const isPage = (href: string): boolean => /^https?:\/\//i.test(href) && URL.canParse(href)

/** What it encloses; else what it says to be (RFC 4287, § 4.1.3.2). */
function filesOf(entry: Element): { href: string; title: string }[] {
  const enclosed = linksOf(entry, 'enclosure')
  const content = entry.children.find((one) => one.uri === ATOM && one.local === 'content')
  const href = content?.attributes.find((one) => one.local === 'src')?.value ?? ''
  return href === '' || enclosed.some((one) => one.href === href)
    ? enclosed
    : [...enclosed, { href, title: '' }]
}

/** An address as a file is named; one that is badly written names itself. */
function decoded(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch (cause) {
    if (cause instanceof URIError) return href
    throw cause
  }
}

const kindOf = (entry: Element): string =>
  entry.children.find((one) => one.local === 'type')?.attributes.find((one) => one.local === 'resource')
    ?.value ?? ''

const textOf = (element: Element, local: string): string | undefined =>
  element.children.find((one) => one.uri === ATOM && one.local === local)?.text.trim() || undefined

function linksOf(entry: Element, rel: string): { href: string; title: string }[] {
  const of = (link: Element, name: string) => link.attributes.find((one) => one.local === name)?.value ?? ''
  return entry.children
    .filter((one) => one.local === 'link' && of(one, 'rel') === rel && of(one, 'href') !== '')
    .map((one) => ({ href: of(one, 'href'), title: of(one, 'title') }))
}

/** What an entry says, without its markup: text, HTML as text, or XHTML as elements. */
function plain(entry: Element): string {
  const content = entry.children.find((one) => one.uri === ATOM && one.local === 'content')
  if (!content) return textOf(entry, 'summary') ?? ''
  const type = content.attributes.find((one) => one.local === 'type')?.value
  const words =
    type === 'xhtml' ? inside(content) : type === 'html' ? withoutTags(content.text) : content.text
  return words.trim()
}

const inside = ({ text, children }: Element): string =>
  [text, ...children.map(inside)].join(' ').replaceAll(/\s+/g, ' ')

const withoutTags = (html: string): string =>
  html
    .replaceAll(/<(?:br|\/p|\/li|\/div)\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, mark: string) => marks[mark] ?? '')
    .replaceAll(/[^\S\n]+/g, ' ')

const marks: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': '’' }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** An id that is one already, or always the same one for the same words. */
function uuidOf(id: string): string {
  if (UUID.test(id)) return id.toLowerCase()
  const hash = createHash('sha256').update(id).digest('hex')
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}
