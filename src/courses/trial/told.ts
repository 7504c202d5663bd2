import { writePercent } from '#platform/i18n'
import type { Plain } from '#platform/json'
import { sentenceOf } from '#records'
import type { Au } from '../package.ts'
import { meetsMoveOn, type How } from '../registration.ts'
import type { TrialWord } from './trial.ts'

/** What a part told of itself, in one look: whether it would count, and what it says. */
export type Told = {
  standing: 'silent' | 'asks nothing' | 'would count' | 'not yet'
  opened: boolean
  completed: boolean
  verdict: { passed: boolean; score: string } | undefined
  answers: number
  closed: boolean
  /** From its first word to its latest, by our clock. */
  seconds: number
}

/** Reads all that was said in a trial. */
export function toldIn(au: Au, words: readonly TrialWord[]): Told {
  const kept = words.flatMap((word) => (word.refused === undefined ? [word] : []))
  const said = new Set<string>(kept.flatMap(({ judged }) => judged.verb ?? []))
  const last = kept.findLast(({ judged: { verb } }) => verb === (said.has('passed') ? 'passed' : 'failed'))
  const [first] = kept
  const hows = new Set<How>((['completed', 'passed', 'failed'] as const).filter((how) => said.has(how)))
  return {
    standing: standingOf(au, kept.length, hows),
    opened: kept.length > 0,
    completed: said.has('completed'),
    verdict: last && {
      passed: last.judged.verb === 'passed',
      score: last.judged.scaled === null ? '' : writePercent(last.judged.scaled),
    },
    answers: kept.filter(({ judged }) => judged.answered).length,
    closed: said.has('terminated'),
    seconds: first ? Math.round(((kept.at(-1)?.at.getTime() ?? 0) - first.at.getTime()) / 1000) : 0,
  }
}

function standingOf({ asked: { moveOn } }: Au, heard: number, hows: ReadonlySet<How>): Told['standing'] {
  if (moveOn === 'NotApplicable') return 'asks nothing'
  if (meetsMoveOn(moveOn, hows)) return 'would count'
  return heard === 0 ? 'silent' : 'not yet'
}

/** « A réussi « Doser », 80 % »: without who, since it is the reader. */
export function wordOf(statement: Plain): string {
  const said = sentenceOf(statement, '').trim()
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`
}
