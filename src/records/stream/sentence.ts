import { isPlain, type Plain } from '#platform/json'
import { typo, writePercent } from '#platform/i18n'
import { writeMinutes } from '#platform/time'
import { frenchVerb } from './verb-words.ts'

/** A statement as one says it: « Aïcha Benamar a terminé « Doser un produit », 80 % ». */
export function sentenceOf(statement: Plain, who = nameOf(statement['actor'])): string {
  const { verb, object, result } = statement
  const reached = isPlain(result) ? resultWords(result) : []
  return typo([`${who} ${verbWords(verb)} ${objectWords(object)}`, ...reached].join(', '))
}

/** What one calls an agent or a group. */
export function nameOf(actor: unknown): string {
  if (!isPlain(actor)) return 'Quelqu’un'
  if (typeof actor['name'] === 'string' && actor['name'].trim()) return actor['name']
  if (typeof actor['mbox'] === 'string') return actor['mbox'].replace('mailto:', '')
  const members = Array.isArray(actor['member']) ? actor['member'].length : 0
  if (members > 0) return `Un groupe de ${members}`
  return isPlain(actor['account']) ? `Le compte ${String(actor['account']['name'])}` : 'Quelqu’un'
}

/** 'a terminé': the words of its maker when they are French, else ours for what its address or its words say, else theirs. */
export function verbWords(verb: unknown): string {
  if (!isPlain(verb)) return ''
  const last = lastPart(String(verb['id']))
  const said = saidIn(verb['display'])
  const ours = frenchVerb(last) ?? frenchVerb(said?.text ?? '')
  return OURS.test(String(verb['id'])) || said?.tag !== 'fr' ? (ours ?? said?.text ?? last) : said.text
}

// Verbs of ADL have one French for all tools.
const OURS = /^https?:\/\/(?:adlnet\.gov\/expapi|w3id\.org\/xapi\/adl)\/verbs\//

/** What an activity is called, in French when it can be. */
export function activityName(activity: Plain): string {
  const definition = isPlain(activity['definition']) ? activity['definition'] : {}
  return inFrench(definition['name']) ?? lastPart(String(activity['id']))
}

function objectWords(object: unknown): string {
  if (!isPlain(object)) return ''
  const kind = object['objectType'] ?? 'Activity'
  if (kind === 'Activity') return `« ${activityName(object)} »`
  if (kind === 'StatementRef') return 'une autre trace'
  return kind === 'SubStatement' ? `« ${sentenceOf(object)} »` : nameOf(object)
}

/** The text in French, else in the first language there is. */
const inFrench = (map: unknown): string | undefined => saidIn(map)?.text

function saidIn(map: unknown): { tag: 'fr' | 'other'; text: string } | undefined {
  if (!isPlain(map)) return undefined
  const french = Object.keys(map).find((one) => /^fr(-|$)/i.test(one))
  const text = map[french ?? Object.keys(map)[0] ?? '']
  if (typeof text !== 'string' || !text.trim()) return undefined
  return { tag: french === undefined ? 'other' : 'fr', text }
}

function lastPart(iri: string): string {
  const part =
    iri
      .replace(/[/#]+$/, '')
      .split(/[/#]/)
      .at(-1) ?? iri
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function resultWords(result: Plain): string[] {
  const score = isPlain(result['score']) ? result['score'] : {}
  const said: string[] = []
  if (typeof score['scaled'] === 'number') said.push(writePercent(score['scaled']))
  else if (typeof score['raw'] === 'number')
    said.push(
      typeof score['max'] === 'number' ? `${score['raw']} sur ${score['max']}` : `${score['raw']} points`,
    )
  const minutes = Math.round((secondsIn(result['duration']) ?? 0) / 60)
  if (minutes >= 1) said.push(`en ${writeMinutes(minutes)}`)
  return said
}

/** How long something took, as a duration of ISO 8601 says it. */
export function secondsIn(duration: unknown): number | undefined {
  const read =
    typeof duration === 'string' ? /^PT(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?$/.exec(duration) : null
  if (!read) return undefined
  const [hours = 0, minutes = 0, seconds = 0] = read.slice(1).map((one) => Number(one ?? 0))
  return hours * 3600 + minutes * 60 + seconds
}
