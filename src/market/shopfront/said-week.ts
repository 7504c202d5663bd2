import { pairsOf, type SaidTime } from './said-pairs.ts'
import type { Hours, Range } from '../hours.ts'
import type { Token } from './said-tokens.ts'

export type FaultWhy =
  | 'unread'
  | 'no hours'
  | 'no days'
  | 'which days'
  | 'no end'
  | 'said twice'
  | 'shut or open'
export type Fault = { why: FaultWhy; words: string }

/** From the day before to this one, over Sunday too; this one alone without a day before. */
const upTo = (from: number | undefined, [day = 0]: readonly number[]): number[] =>
  from === undefined ? [day] : Array.from({ length: ((day - from + 7) % 7) + 1 }, (_, n) => (from + n) % 7)

type Group = { days: number[]; isAll: boolean; times: SaidTime[]; words: string[] }
const newGroup = (): Group => ({ days: [], isAll: false, times: [], words: [] })
type Opening = { ranges: Range[]; of: Group }

/** What the words of a line make of a week, their days first. The first thing that is not sure is the fault of the whole. */
export function weekOf(tokens: readonly Token[]): Hours | Fault {
  const open = new Map<number, Opening>()
  const shut = new Set<number>()
  const holidays = { isShut: false, waits: '' }
  let group = newGroup()
  const state: { mode: 'open' | 'shut' | 'but' } = { mode: 'open' }
  let listed: number[] = []
  let isRange = false
  let link = ''

  const fault = (why: FaultWhy, words = group.words.join(' ')): Fault => ({ why, words })
  const close = (): Fault | undefined => {
    const { days, times } = group
    if (times.length === 0) return undefined
    const ranges = pairsOf(times)
    if (!ranges) return fault('no end')
    if (days.length === 0) return fault('no days')
    for (const day of days) {
      const before = open.get(day)
      const isSame = before?.of.days.join() === days.join()
      if (shut.has(day) || (before && !isSame && !(before.of.isAll && !group.isAll)))
        return fault('said twice')
      const all = isSame && before ? [...before.ranges, ...ranges] : ranges
      if (all.some((one, n) => n > 0 && one.from < (all[n - 1]?.to ?? 0))) return fault('said twice')
      open.set(day, { ranges: all, of: group })
    }
    group = newGroup()
    return undefined
  }
  const hearDays = ({ days, isAll }: Extract<Token, { kind: 'days' }>): Fault | undefined => {
    const wrong = close()
    if (wrong) return wrong
    if (state.mode === 'open') {
      // 'mardi samedi': two days, or five
      if (group.days.length > 0 && link === '') return fault('which days', '')
      const said = isRange ? upTo(group.days.at(-1), days) : days
      group.days.push(...said.filter((day) => !group.days.includes(day)))
      group.isAll ||= isAll
      return undefined
    }
    const left = isRange ? upTo(listed.at(-1), days) : days
    listed.push(...left)
    if (state.mode === 'but' && group.days.length > 0)
      group.days = group.days.filter((day) => !left.includes(day))
    else if (state.mode === 'but') for (const day of left) open.delete(day)
    else if (left.some((day) => open.has(day))) return fault('said twice', '')
    else for (const day of left) shut.add(day)
    return undefined
  }
  const hear = (token: Token): Fault | undefined => {
    switch (token.kind) {
      case 'and':
        link = token.words
        break
      case 'to':
        link = 'to'
        isRange = group.times.length === 0
        break
      case 'time':
      case 'always':
        if (state.mode === 'shut') return fault('shut or open', token.words)
        if (state.mode === 'but' && listed.length === 0) return fault('no days', token.words)
        if (token.kind === 'always' && tokens.length === 1) group.days = [0, 1, 2, 3, 4, 5, 6]
        if (group.days.length === 0) return fault('no days', token.words)
        state.mode = 'open'
        isRange = false
        group.words.push(token.words)
        if (token.kind === 'time') group.times.push({ minutes: token.minutes, link, part: null })
        else group.times.push({ minutes: 0, link, part: null }, { minutes: 1440, link: 'to', part: null })
        link = ''
        break
      case 'part':
        if (state.mode !== 'open') return fault('unread', token.words)
        group.words.push(token.words)
        group.times.push({ minutes: null, link, part: token.part })
        break
      case 'holidays':
        if (state.mode === 'open') holidays.waits = token.words
        else holidays.isShut = true
        if (state.mode === 'but') listed.push(-1)
        break
      case 'days': {
        const wrong = hearDays(token)
        isRange = false
        link = ''
        group.words.push(token.words)
        return wrong && { ...wrong, words: wrong.words || group.words.join(' ') }
      }
      case 'but':
      case 'shut': {
        const wrong = close()
        if (wrong) return wrong
        const closes = token.kind === 'shut' && (group.days.length > 0 || holidays.waits !== '')
        for (const day of token.kind === 'shut' ? group.days : []) shut.add(day)
        if (closes && holidays.waits) Object.assign(holidays, { isShut: true, waits: '' })
        if (token.kind === 'shut') group = newGroup()
        state.mode = closes ? 'open' : token.kind
        listed = []
        break
      }
    }
    return undefined
  }
  for (const token of tokens) {
    const wrong = hear(token)
    if (wrong) return wrong
  }
  const wrong = close()
  if (wrong) return wrong
  if (holidays.waits) return fault('unread', holidays.waits)
  if (group.days.length > 0 || open.size === 0) return fault('no hours')
  if (state.mode === 'but' && listed.length === 0) return fault('no days', tokens.at(-1)?.words)
  const week = Array.from({ length: 7 }, (_, day) => open.get(day)?.ranges ?? [])
  return { week, holidays: holidays.isShut ? [] : null }
}
