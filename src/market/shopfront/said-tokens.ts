const dayNames = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim']

/** Which part of a day was said beside its hours. */
export type DayPart = 'morning' | 'afternoon' | 'evening'

type Read =
  | { kind: 'days'; days: number[]; isAll: boolean }
  | { kind: 'time'; minutes: number }
  | { kind: 'part'; part: DayPart }
  | { kind: 'always' | 'holidays' | 'shut' | 'to' | 'and' | 'but' }

/** A word of opening hours; `words`: as it was typed. */
export type Token = Read & { words: string }

const DAY = String.raw`(?<day>lun(?:di)?s?|mar(?:di)?s?|mer(?:credi)?s?|jeu(?:di)?s?|ven(?:dredi)?s?|sam(?:edi)?s?|dim(?:anche)?s?|lu|ma|me|je|ve|sa|di)\b\.?`
const TOKEN = new RegExp(
  [
    String.raw`(?<always>24 ?h?(?:eures)? ?(?:\/|sur) ?24 ?h?)`,
    String.raw`(?<all>tous les jours|chaque jour|7 ?(?:j|jours)? ?(?:\/|sur) ?7(?: ?j(?:ours)?)?\b)`,
    String.raw`(?<weekend>week-? ?ends?\b)`,
    String.raw`(?<holidays>jours? feries?\b|feries\b)`,
    DAY,
    String.raw`(?<hour>\d{1,2}) ?(?:heures?|h|:|\.(?=\d\d))(?: ?(?<minute>[0-5]\d)(?:min(?:utes)?\b|mn\b)?(?! ?(?:h|:|heure)))?`,
    String.raw`(?<bare>\d{1,2})(?= ?(?:-|–|—|\/|a\b) ?\d{1,2} ?(?:h|:))`,
    // '9-12', both bare: never more than two numbers in a row, as a date or a telephone has
    String.raw`(?<![\d\/] ?[-–—] ?)(?<from>\d{1,2})(?= ?(?:-|–|—|a\b) ?\d{1,2}(?![\d.\/]| ?[-–—]))`,
    String.raw`(?<=(?<![\d.\/-])\d{1,2} ?(?:-|–|—|\ba) ?)(?<until>\d{1,2})(?![\d.\/]| ?[-–—])`,
    String.raw`(?<half>midi et demie?\b)|(?<noon>midi\b)|(?<midnight>minuit\b)`,
    String.raw`(?<morning>matins?\b)|(?<afternoon>apres[- ]?midis?\b|aprem\b)|(?<evening>soirs?\b)`,
    String.raw`(?<shut>fermee?s?\b|fermeture\b)`,
    String.raw`(?<but>(?:sauf|excepte|hors|a part)\b)`,
    String.raw`(?<to>-|–|—|>|→|\ba\b|\bau\b|\bjusqu'?a\b)`,
    String.raw`(?<and>[,;/:.|+&()]|(?:et|puis|du|de|des|le|les|la)\b|ouverte?s?\b|horaires?(?: d'ouverture)?\b|sans interruption|non[- ]?stop\b|en continu\b|journees? continues?)`,
  ].join('|'),
  'y',
)

/** The words of a line; or what could not be read of it, and what could before that. */
export function tokensOf(
  text: string,
): { ok: true; tokens: Token[] } | { ok: false; unread: string; before: string } {
  const typed = text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  const plain = typed.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'")
  const tokens: Token[] = []
  let at = 0
  while (at < plain.length) {
    if (plain[at] === ' ') {
      at += 1
      continue
    }
    const read = readAt(plain, at)
    if (!read) {
      const end = endOfUnread(plain, at)
      const before = typed.slice(0, at).replace(/[\s,;:]+$/, '')
      return { ok: false, unread: typed.slice(at, end).trim(), before }
    }
    tokens.push({ ...read.token, words: typed.slice(at, read.end) })
    at = read.end
  }
  return { ok: true, tokens }
}

function readAt(plain: string, at: number): { token: Read; end: number } | undefined {
  TOKEN.lastIndex = at
  const found = TOKEN.exec(plain)
  const token = found && tokenOf(found.groups ?? {})
  return token ? { token, end: at + found[0].length } : undefined
}

/** To the next word that is read. */
function endOfUnread(plain: string, from: number): number {
  for (let at = from + 1; at < plain.length; at += 1)
    if (/[\s,;(]/.test(plain[at - 1] ?? '') && readAt(plain, at)) return at
  return plain.length
}

function tokenOf(said: Record<string, string | undefined>): Read | undefined {
  if (said['day'])
    return {
      kind: 'days',
      days: [dayNames.findIndex((one) => said['day']?.startsWith(one.slice(0, 2)))],
      isAll: false,
    }
  if (said['all']) return { kind: 'days', days: dayNames.map((_, n) => n), isAll: true }
  if (said['weekend']) return { kind: 'days', days: [5, 6], isAll: false }
  if (said['half']) return { kind: 'time', minutes: 750 }
  if (said['noon']) return { kind: 'time', minutes: 720 }
  if (said['midnight']) return { kind: 'time', minutes: 1440 }
  const hour = said['hour'] ?? said['bare'] ?? said['from'] ?? said['until']
  if (hour) {
    const minutes = Number(hour) * 60 + Number(said['minute'] ?? 0)
    return minutes <= 1440 ? { kind: 'time', minutes } : undefined
  }
  const part = (['morning', 'afternoon', 'evening'] as const).find((one) => said[one])
  if (part) return { kind: 'part', part }
  const kind = (['always', 'holidays', 'shut', 'but', 'to', 'and'] as const).find((one) => said[one])
  return kind && { kind }
}
