import type { PersonId } from '#people'
import { writeShortDate, type Day } from '#platform/time'
import type { Cddi } from './cddi.ts'
import { categoryOf, motiveOf, type Category, type Exit, type Motive } from './exit.ts'
import type { PathId, PostId } from './ids.ts'
import { categoryWords, motiveWords, writeWeek } from './words.ts'

/** Why something was corrected: what was typed, or that an imported list says otherwise. */
export type CorrectionReason = { code: 'list imported' } | { words: string }

export const correctionSentence = (why: CorrectionReason): string =>
  'words' in why ? why.words : 'Liste importée'

type Counted = { category: Category | null; motive: Motive | null }

/** What was, and what is. */
export type Change =
  | { code: 'start' | 'end' | 'left'; before: Day; after: Day }
  | { code: 'week'; before: number; after: number }
  | { code: 'post'; before: PostId; after: PostId }
  | { code: 'counted'; before: Counted; after: Counted }

/** What was corrected: a contract, by its number when it has one, or an exit; the first were kept as a sentence. */
export type WhatChanged =
  | { cddi: string | null; changes: Change[] }
  | { exit: true; changes: Change[] }
  | { words: string }

export type Correction = {
  pathId: PathId
  what: WhatChanged
  why: CorrectionReason
  correctedAt: Date
  correctedBy: PersonId
}

type Written = Pick<Cddi, 'fromDay' | 'toDay' | 'weeklyMinutes' | 'postId'>

/** What differs between two writings of a contract. */
export const changesInCddi = (one: Written, other: Written): Change[] =>
  differing([
    { code: 'start', before: one.fromDay, after: other.fromDay },
    { code: 'end', before: one.toDay, after: other.toDay },
    { code: 'week', before: one.weeklyMinutes, after: other.weeklyMinutes },
    { code: 'post', before: one.postId, after: other.postId },
  ])

/** What differs between two writings of an exit. */
export const changesInExit = (one: Exit, other: Exit): Change[] =>
  differing([
    { code: 'left', before: one.leftOn, after: other.leftOn },
    { code: 'counted', before: countedAs(one), after: countedAs(other) },
  ])

const countedAs = (exit: Exit): Counted => ({ category: categoryOf(exit), motive: motiveOf(exit) })

const differing = (changes: Change[]): Change[] =>
  changes.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))

/** What was corrected, as its register says it. */
export function changedSentence(what: WhatChanged): string {
  if ('words' in what) return what.words
  const about = 'exit' in what ? 'Sortie' : (what.cddi ?? 'Contrat')
  return `${about} : ${changesSentence(what.changes)}`
}

/** 'fin : 31/08/2026 → 30/09/2026 ; autre poste' */
export const changesSentence = (changes: readonly Change[]): string => changes.map(changeWords).join(' ; ')

function changeWords(change: Change): string {
  if (change.code === 'post') return 'autre poste'
  if (change.code === 'counted') return `${countedWords(change.before)} → ${countedWords(change.after)}`
  if (change.code === 'week') return `heures : ${writeWeek(change.before)} → ${writeWeek(change.after)}`
  const days = `${writeShortDate(change.before)} → ${writeShortDate(change.after)}`
  return change.code === 'left' ? days : `${change.code === 'start' ? 'début' : 'fin'} : ${days}`
}

const countedWords = ({ category, motive }: Counted): string =>
  category
    ? [categoryWords[category], motive && motiveWords[motive]].filter(Boolean).join(', ')
    : 'à préciser'
