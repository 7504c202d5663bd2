import { roomOf } from './owner.ts'
import { isTest, type Source } from './source.ts'
import type { Violation } from './violation.ts'

/** `personId: string`, `groupIds: readonly string[]`; snake too, as a row of the database writes it. */
const bare = /\b(\w+(?:Id|_id)s?)\??: (?:readonly )?string\b/g

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
  market: ['pictureId'], // a file of the platform
}
/** What is read of any file of the field, or of an address: names of its own. */
const free = [
  'src/planner/',
  'src/orders/recall/found.ts',
  'src/people/identity/reach-person.ts',
  'src/delivery/facts.ts',
]

/** Law 10, first half: an id says of what it is, so that no verb takes one for another. */
export function checkIds(sources: Source[]): Violation[] {
  return sources
    .filter(({ path }) => roomOf(path) && !isTest(path) && !free.some((start) => path.startsWith(start)))
    .flatMap((source) =>
      bareIn(source).map(({ name, line }): Violation => ({
        file: source.path,
        line,
        law: '10',
        sentence: `'${name}' is any text: give it the type of its noun (ids.ts of the room, #platform/id)`,
      })),
    )
}

function bareIn({ path, text, comments, lineAt }: Source): { name: string; line: number }[] {
  const blank = comments.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  )
  return [...blank.matchAll(bare)]
    .map(({ 1: name = '', index }) => ({ name, line: lineAt(index) }))
    .filter(({ name }) => !others[roomOf(path) ?? '']?.includes(name))
}
