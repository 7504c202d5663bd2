import { offered } from './offered.ts'
import { roomOf } from './owner.ts'
import { isTest, type Source } from './source.ts'
import type { Violation } from './violation.ts'

/** Any text, or any kind of id: alone, in a list, a set or a map, with nothing before it or null. */
const anyText = String.raw`(?:\s*(?:readonly\b|\||\(|null\b|undefined\b|(?:Readonly)?(?:Array|Set|Map)<))*\s*(string\b|Id\b(?!<))`
/** `personId: string`, `groupIds: readonly Id[]`, which takes any kind; snake too, as a row of the database writes it. */
const bare = new RegExp(String.raw`\b(\w+(?:Id|_id)s?)\??:${anyText}`, 'g')

/** Ids that others made: text, in words of their authors. */
const others: Record<string, readonly string[]> = {
  payments: [
    'providerId',
    'pageId',
    'intentId',
    'chargeId',
    'sentId',
    'objectId',
    'announcementId',
    'client_reference_id',
  ],
  courses: ['publisherId', 'objectId', 'activityId', 'blockId', 'parentId'],
  records: ['activityId', 'activityIds', 'stateId', 'profileId', 'nextId'],
  jury: ['achievementId'],
}
/** Ids of a thing of any kind: they are those of what is made, surrounded or counted. */
const anyKind: Record<string, string> = {
  freshId: 'what a form will make, whose page says of what',
  circleId: 'a group, a path, a proposal: whatever somebody stands around',
  circleIds: 'the same',
  circle_id: 'the same',
  proofId: 'a work, a statement or a word: what proves a credit',
}
/** What is read of any file of the field, or of an address: names of its own. */
const free = [
  'src/planner/',
  'src/orders/recall/found.ts',
  'src/people/identity/reach-person.ts',
  'src/delivery/facts.ts',
]

/** Where a wrong id does harm: what asks the database, and what other rooms and alcoves call, wherever their door takes it from. */
const gives = /store\.ts$|\/(?:door|index)\.ts$/
const door = /\/(?:door|index)\.ts$/

/** The head of a function that a store or a door gives: its parameters. */
const head =
  /^export (?:async )?(?:function \w+|const \w+ = (?:async )?)(?:<[^>]*>)?\(([\s\S]*?)\)(?=:| =>)/gm

/** `id: string`, `ids: readonly Id[]`: of what, the name of the function alone says. */
const nameless = new RegExp(String.raw`\bids?\??:${anyText}`, 'g')

/** Stores of things whose ids others made, or that nothing else names: their ids are text. */
const texts: Record<string, string> = {
  'src/records/': 'ids of statements and activities are their authors’ own',
  'src/territory/address-store.ts': 'keys of the national file of addresses',
  'src/payments/simulator/': 'ids of the provider, which it plays',
  'src/payments/announcement/': 'ids of the provider’s announcements',
  'src/payments/move/': 'what is asked of the provider: a refund, a payout or a correction',
  'src/orders/checkout/confirm-store.ts': 'one id for an order and its payment',
  'src/orders/sales/': 'made by the page, to be sent once: no other table names it',
  'src/farm/move-store.ts': 'a harvest and its first move are one act, and have one id',
  'src/people/passkeys/': 'a question of the browser, of one minute',
  'src/people/session/': 'no other table names a session',
  'src/people/resemblances/': 'any row that names a person',
  'src/training/alerts/': 'made by the page, to be sent once: no other table names it',
  'src/training/attendance/': 'a line and a question about it: no other table names them',
  'src/portfolio/': 'ids of what other rooms propose, and of an imported portfolio',
}

/** Law 10, first half: an id says of what it is, so that no verb takes one for another. */
export function checkIds(sources: Source[]): Violation[] {
  const given = startsGiven(sources)
  return sources
    .filter(({ path }) => roomOf(path) && !isTest(path) && !free.some((start) => path.startsWith(start)))
    .flatMap((source) =>
      bareIn(source, given.get(source.path)).map(({ name, line }): Violation => ({
        file: source.path,
        line,
        law: '10',
        sentence: `'${name}' is any text: give it the type of its noun (ids.ts of the room, #platform/id)`,
      })),
    )
}

/** Where, in each file, begins a function that a door passes on. */
function startsGiven(sources: Source[]): Map<string, Set<number>> {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const given = new Map<string, Set<number>>()
  for (const source of sources.filter(({ path }) => roomOf(path) && door.test(path)))
    for (const { at, start } of offered(source, byPath))
      given.set(at.path, (given.get(at.path) ?? new Set()).add(start))
  return given
}

function bareIn(
  { path, text, comments, lineAt }: Source,
  given: ReadonlySet<number> | undefined,
): { name: string; line: number }[] {
  const blank = comments.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  )
  const isFree = Object.keys(texts).some((start) => path.startsWith(start))
  const heads = isFree
    ? []
    : [...blank.matchAll(head)].filter(({ index }) => gives.test(path) || given?.has(index))
  const unnamed = heads.flatMap(({ 0: whole, 1: said = '', index }) =>
    [...said.matchAll(nameless)].map((one) => ({
      name: one[0],
      line: lineAt(index + whole.indexOf('(') + 1 + one.index),
    })),
  )
  const named = [...blank.matchAll(bare)]
    .filter(({ 1: name = '', 2: type }) =>
      type === 'Id' ? !anyKind[name] : !others[roomOf(path) ?? '']?.includes(name),
    )
    .map(({ 1: name = '', index }) => ({ name, line: lineAt(index) }))
  return [...named, ...unnamed]
}
