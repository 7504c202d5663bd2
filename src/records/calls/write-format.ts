import { isPlain, type Plain } from '#platform/json'
import { identifierOf } from '../rules/door.ts'
import type { Described } from '../statements/door.ts'

/** Only what identifies: agents, verbs and activities without their words. */
export function onlyIds(statement: Plain): Plain {
  return mapParts(statement, {
    agent: identifying,
    verb: ({ id }) => ({ id }),
    activity: ({ id }) => ({ id }),
  })
}

/** Without its name, and, when a group has an identifier, without its members. */
function identifying(one: Plain): Plain {
  const { member, ...rest } = one
  delete rest['name']
  return member === undefined || identifierOf(rest) !== undefined ? rest : { ...rest, member }
}

/** What is known of activities in place of what was said, and one language for each text. */
export function canonical(
  statement: Plain,
  known: ReadonlyMap<string, Described>,
  languages: readonly string[],
): Plain {
  return mapParts(statement, {
    agent: (one) => one,
    verb: (one) => oneLanguage(one, languages),
    activity: (one) => {
      const definition = known.get(String(one['id']))?.definition ?? one['definition']
      return isPlain(definition) ? { ...one, definition: oneLanguage(definition, languages) } : one
    },
  })
}

type Change = Record<'agent' | 'verb' | 'activity', (one: Plain) => Plain>

function mapParts(statement: Plain, change: Change): Plain {
  return Object.fromEntries(
    Object.entries(statement).map(([key, value]) => [key, mapPart(key, value, change)]),
  )
}

const AGENTS = new Set(['actor', 'authority', 'instructor', 'team', 'agent', 'group', 'member'])

function mapPart(key: string, value: unknown, change: Change): unknown {
  if (Array.isArray(value) && key !== 'attachments') return value.map((one) => mapPart(key, one, change))
  if (!isPlain(value)) return value
  if (AGENTS.has(key)) return change.agent(mapParts(value, change))
  if (key === 'verb') return change.verb(value)
  if (key === 'object') return mapObject(value, change)
  if (['parent', 'grouping', 'category', 'other'].includes(key)) return change.activity(value)
  return ['context', 'contextActivities', 'contextAgents', 'contextGroups'].includes(key)
    ? mapParts(value, change)
    : value
}

function mapObject(value: Plain, change: Change): Plain {
  const kind = value['objectType'] ?? 'Activity'
  if (kind === 'Activity') return change.activity(value)
  if (kind === 'Agent' || kind === 'Group') return change.agent(mapParts(value, change))
  return kind === 'SubStatement' ? mapParts(value, change) : value
}

const LISTS = ['choices', 'scale', 'source', 'target', 'steps']

/** Each language map cut down to the language that the reader likes best. */
function oneLanguage(value: Plain, languages: readonly string[]): Plain {
  const cut: Plain = { ...value }
  for (const key of ['display', 'name', 'description'])
    if (isPlain(cut[key])) cut[key] = best(cut[key], languages)
  for (const key of LISTS) {
    const list = cut[key]
    if (Array.isArray(list)) cut[key] = list.map((one) => (isPlain(one) ? oneLanguage(one, languages) : one))
  }
  return cut
}

function best(map: Plain, languages: readonly string[]): Plain {
  const tags = Object.keys(map)
  const fits = (tag: string, wanted: string) =>
    wanted === '*' || tag.toLowerCase() === wanted || tag.toLowerCase().startsWith(`${wanted}-`)
  const found = languages.flatMap((wanted) => tags.filter((tag) => fits(tag, wanted)))[0] ?? tags[0]
  return found === undefined ? {} : { [found]: map[found] }
}

/** The languages of a header `Accept-Language`, the best liked first (RFC 9110 § 12.5.4), each followed by its root. */
export function languagesIn(header: string | undefined): string[] {
  const ranges = (header ?? '').split(',').map((one) => {
    const [tag = '', ...rest] = one.trim().toLowerCase().split(';')
    const quality = Number(/q=([\d.]+)/.exec(rest.join(';'))?.[1] ?? 1)
    return { tag: tag.trim(), quality: Number.isFinite(quality) ? quality : 0 }
  })
  const liked = ranges.filter((one) => one.tag && one.quality > 0).toSorted((a, b) => b.quality - a.quality)
  return liked.flatMap(({ tag }) => [tag, tag.replace(/-.*$/, '')])
}
