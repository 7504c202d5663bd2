import { isPlain, type Plain } from '#platform/json'
import { typo, writePercent } from '#platform/i18n'
import { writeMinutes } from '#platform/time'

const verbs: Record<string, string> = {
  'http://adlnet.gov/expapi/verbs/initialized': 'a ouvert',
  'http://adlnet.gov/expapi/verbs/launched': 'a lancé',
  'http://adlnet.gov/expapi/verbs/attempted': 'a commencé',
  'http://adlnet.gov/expapi/verbs/experienced': 'a vu',
  'http://adlnet.gov/expapi/verbs/answered': 'a répondu à',
  'http://adlnet.gov/expapi/verbs/interacted': 'a utilisé',
  'http://adlnet.gov/expapi/verbs/progressed': 'a avancé dans',
  'http://adlnet.gov/expapi/verbs/completed': 'a terminé',
  'http://adlnet.gov/expapi/verbs/passed': 'a réussi',
  'http://adlnet.gov/expapi/verbs/failed': 'n’a pas réussi',
  'http://adlnet.gov/expapi/verbs/scored': 'a obtenu un résultat à',
  'http://adlnet.gov/expapi/verbs/terminated': 'a fermé',
  'http://adlnet.gov/expapi/verbs/suspended': 'a mis en pause',
  'http://adlnet.gov/expapi/verbs/resumed': 'a repris',
  'http://adlnet.gov/expapi/verbs/commented': 'a commenté',
  'http://adlnet.gov/expapi/verbs/voided': 'a annulé',
  'https://w3id.org/xapi/adl/verbs/abandoned': 'a abandonné',
  'https://w3id.org/xapi/adl/verbs/waived': 'est dispensé·e de',
  'https://w3id.org/xapi/adl/verbs/satisfied': 'a satisfait à',
}

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

/** 'a terminé': our words for the verbs that everybody uses, else those that came with the statement. */
export function verbWords(verb: unknown): string {
  if (!isPlain(verb)) return ''
  const id = String(verb['id'])
  return verbs[id] ?? inFrench(verb['display']) ?? lastPart(id)
}

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
function inFrench(map: unknown): string | undefined {
  if (!isPlain(map)) return undefined
  const tag = Object.keys(map).find((one) => /^fr(-|$)/i.test(one)) ?? Object.keys(map)[0]
  const text = tag === undefined ? undefined : map[tag]
  return typeof text === 'string' && text.trim() ? text : undefined
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
  const minutes = minutesIn(result['duration'])
  if (minutes !== undefined && minutes >= 1) said.push(`en ${writeMinutes(minutes)}`)
  return said
}

function minutesIn(duration: unknown): number | undefined {
  const read =
    typeof duration === 'string' ? /^PT(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?$/.exec(duration) : null
  if (!read) return undefined
  const [hours = 0, minutes = 0, seconds = 0] = read.slice(1).map((one) => Number(one ?? 0))
  return Math.round(hours * 60 + minutes + seconds / 60)
}
