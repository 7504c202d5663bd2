import { writeHours, type Range } from '../hours.ts'

const dayNames = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim']
const TOKEN =
  /(?<day>lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?)s?\b\.?|(?<hour>\d{1,2}) ?(?:heures?|h|:)(?: ?(?<minute>[0-5]\d)(?! ?(?:h|:|heure)))?|(?<noon>midi)|(?<shut>fermee?s?)|(?<all>tous les jours|7j\/7|7 jours sur 7)|(?<but>sauf|excepte|hors|a part)\b|(?<to>-|–|—|\ba\b|\bau\b|\bjusqu'?a\b)|(?<and>,|;|\/|\bet\b|\bpuis\b|\bdu\b|\bde\b|\ble\b|\bles\b|:)/y

type Token =
  | { kind: 'day'; day: number }
  | { kind: 'time'; minutes: number }
  | { kind: 'all' | 'shut' | 'to' | 'and' | 'but' }

/**
 * Reads opening hours as one says them: 'mardi-samedi 9h-12h30 14h-19h, dimanche de 8 h à 13 h', 'tous les jours sauf lundi 7h-19h', 'fermé le lundi'. Gives what OpenStreetMap writes;
 * a day that was not said is closed. Undefined for anything else: nothing is guessed.
 */
export function readSaidHours(text: string): string | undefined {
  const tokens = tokensOf(text)
  if (!tokens) return undefined
  const week: Range[][] = dayNames.map(() => [])
  let days: number[] = []
  let isRange = false
  let times: number[] = []
  let hasSaid = false
  let except: number[] | undefined
  const close = (): boolean => {
    if (times.length === 0) return true
    const ranges = pairs(times)
    if (!ranges || days.length === 0) return false
    for (const day of days) week[day] = ranges
    hasSaid = true
    times = []
    days = []
    return true
  }
  for (const token of tokens) {
    if (token.kind === 'time') {
      // after 'sauf', hours are those of the days that were left before it, or of nobody knows which
      if (except && (except.length === 0 || days.length === 0)) return undefined
      except = undefined
      times.push(token.minutes)
    } else if (token.kind === 'but') {
      if (!close()) return undefined
      except = []
    } else if (token.kind === 'day' && except) {
      const left = upTo(isRange ? except.at(-1) : undefined, token.day)
      except.push(...left)
      if (days.length === 0) for (const day of left) week[day] = []
      days = days.filter((day) => !left.includes(day))
      isRange = false
    } else if (token.kind === 'to') isRange = times.length === 0
    else if (token.kind === 'shut') {
      if (!close()) return undefined
      days = []
    } else if (token.kind === 'day' || token.kind === 'all') {
      if (!close()) return undefined
      const added =
        token.kind === 'day' ? upTo(isRange ? days.at(-1) : undefined, token.day) : dayNames.map((_, n) => n)
      days.push(...added)
      isRange = false
    }
  }
  return close() && hasSaid && except?.length !== 0 ? writeHours({ week, holidays: null }) : undefined
}

/** From the day before to this one, over Sunday too; this one alone without a day before. */
const upTo = (from: number | undefined, day: number): number[] =>
  from === undefined ? [day] : Array.from({ length: ((day - from + 7) % 7) + 1 }, (_, n) => (from + n) % 7)

function pairs(times: readonly number[]): Range[] | undefined {
  if (times.length % 2 === 1 || times.some((one, n) => n > 0 && one <= (times[n - 1] ?? 0))) return undefined
  return Array.from({ length: times.length / 2 }, (_, n) => ({
    from: times[2 * n] ?? 0,
    to: times[2 * n + 1] ?? 0,
  }))
}

function tokensOf(text: string): Token[] | undefined {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'").trim()
  const tokens: Token[] = []
  let at = 0
  while (at < plain.length) {
    if (/\s/.test(plain[at] ?? '')) {
      at += 1
      continue
    }
    TOKEN.lastIndex = at
    const found = TOKEN.exec(plain)
    const token = found && tokenOf(found.groups ?? {})
    if (!found || !token) return undefined
    tokens.push(token)
    at = TOKEN.lastIndex
  }
  return tokens
}

function tokenOf(said: Record<string, string | undefined>): Token | undefined {
  if (said['day']) return { kind: 'day', day: dayNames.indexOf(said['day'].slice(0, 3)) }
  if (said['noon']) return { kind: 'time', minutes: 720 }
  if (said['hour']) {
    const minutes = Number(said['hour']) * 60 + Number(said['minute'] ?? 0)
    return minutes < 1440 ? { kind: 'time', minutes } : undefined
  }
  const kind = (['shut', 'but', 'all', 'to', 'and'] as const).find((one) => said[one])
  return kind && { kind }
}
