import {
  launchMethods,
  moveOns,
  type Asked,
  type LaunchMethod,
  type MoveOn,
  type Opening,
} from '../package.ts'
import { urlOf } from './au-url.ts'
import { attribute, child, isIri, type Tell } from './check-element.ts'
import type { Element } from '#platform/xml'

/** Where an au opens, and what it is given then. */
export const openingOf = (au: Element, paths: ReadonlySet<string> | undefined, tell: Tell): Opening => ({
  url: urlOf(au, paths, tell),
  launchMethod: launchMethodOf(au, tell),
  launchParameters: child(au, 'launchParameters')?.text.trim() ?? null,
  entitlementKey: child(au, 'entitlementKey')?.text.trim() ?? null,
})

/** What an au asks. */
export const askedOf = (au: Element, tell: Tell): Asked => ({
  moveOn: moveOnOf(au, tell),
  masteryScore: masteryScoreOf(au, tell),
})

/** The value of `moveOn`, NotApplicable when it is not said. */
const moveOnOf = (au: Element, tell: Tell): MoveOn =>
  oneOf(moveOns, attribute(au, 'moveOn') ?? 'NotApplicable', (what) => tell('moveOn unknown', au, what))

/** The value of `launchMethod`, AnyWindow when it is not said. */
const launchMethodOf = (au: Element, tell: Tell): LaunchMethod =>
  oneOf(launchMethods, attribute(au, 'launchMethod') ?? 'AnyWindow', (what) =>
    tell('launchMethod unknown', au, what),
  )

function oneOf<const T extends string>(
  all: readonly [T, ...T[]],
  said: string,
  no: (what: string) => unknown,
): T {
  const found = all.find((value) => value === said)
  if (!found) no(said)
  return found ?? all[0]
}

/** The score to reach, between 0 and 1 with four decimals at most. */
function masteryScoreOf(au: Element, tell: Tell): number | null {
  const said = attribute(au, 'masteryScore')
  if (said === undefined) return null
  const score = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(said) ? Number(said) : Number.NaN
  if (!(score >= 0 && score <= 1)) tell('masteryScore out of bounds', au, said)
  else if (/\.\d{4}\d*[1-9]/.test(said)) tell('masteryScore too precise', au, said)
  return score
}

export function activityTypeOf(au: Element, tell: Tell): string | null {
  const said = attribute(au, 'activityType') || null
  if (said && !isIri(said)) tell('activityType is not an IRI', au, said)
  return said
}
