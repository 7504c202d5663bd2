import { writePercent } from '#platform/i18n'
import { isPlain, type Plain } from '#platform/json'
import { frenchRule, sentenceOf } from '#records'
import type { AuVerb } from '../iri.ts'
import { isScorm, type Au, type Kind } from '../package.ts'
import { meetsMoveOn, type How } from '../registration.ts'
import { auRuleSentence } from '../statements/door.ts'
import type { KeptRefusal, TrialWord } from './trial.ts'

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
export function toldIn(au: Au, kind: Kind, words: readonly TrialWord[]): Told {
  const kept = words.flatMap((word) => (word.refused === undefined ? [word] : []))
  // our player says for a SCO that it opens and that it closes: the rest comes from it
  const own = isScorm(kind) ? kept.filter(({ judged }) => !byPlayer.has(judged.verb)) : kept
  const said = new Set<string>(kept.flatMap(({ judged }) => judged.verb ?? []))
  const last = kept.findLast(({ judged: { verb } }) => verb === (said.has('passed') ? 'passed' : 'failed'))
  const [first] = kept
  const hows = new Set<How>((['completed', 'passed', 'failed'] as const).filter((how) => said.has(how)))
  return {
    standing: standingOf(au, own.length, hows),
    opened: own.length > 0,
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

const byPlayer = new Set<AuVerb | undefined>(['initialized', 'terminated'])

function standingOf({ asked: { moveOn } }: Au, heard: number, hows: ReadonlySet<How>): Told['standing'] {
  if (moveOn === 'NotApplicable') return 'asks nothing'
  if (meetsMoveOn(moveOn, hows)) return 'would count'
  return heard === 0 ? 'silent' : 'not yet'
}

/** « A réussi « Doser », 80 % »: without who, since it is the reader. */
export function wordOf(statement: Plain, au: Au): string {
  const said = sentenceOf(named(statement, au), '').trim()
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`
}

/** Why a word was refused, by a rule of courses or of the store, and where. */
export const refusalSentence = (refused: KeptRefusal): string =>
  'words' in refused
    ? refused.words
    : `${auRuleSentence(refused.rule) ?? frenchRule(refused.rule)} (${refused.where})`

/** Contents name themselves seldom: what says nothing of its object but its address is about the part. */
function named(statement: Plain, au: Au): Plain {
  const { object } = statement
  if (!isPlain(object)) return statement
  const { definition } = object
  if (isPlain(definition) && isPlain(definition['name'])) return statement
  const own = [`/${au.id}`, au.publisherId].some((end) => String(object['id']).endsWith(end))
  return own
    ? {
        ...statement,
        object: { ...object, definition: { ...(isPlain(definition) && definition), name: { fr: au.title } } },
      }
    : statement
}
