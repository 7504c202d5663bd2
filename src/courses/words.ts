import { typo, writePercent } from '#platform/i18n'
import type { Asked, MoveOn } from './package.ts'
import type { How } from './registration.ts'

/** What is asked of who follows an au. */
const moveOnWords: Record<MoveOn, string> = {
  Passed: 'à réussir',
  Completed: 'à suivre jusqu’au bout',
  CompletedAndPassed: 'à suivre jusqu’au bout et à réussir',
  CompletedOrPassed: 'à suivre jusqu’au bout ou à réussir',
  NotApplicable: 'à voir, rien n’est demandé',
}

/** « à réussir, à partir de 80 % ». */
export const askedWords = ({ moveOn, masteryScore }: Asked): string =>
  typo(
    masteryScore === null
      ? moveOnWords[moveOn]
      : `${moveOnWords[moveOn]}, réussite à partir de ${writePercent(masteryScore)}`,
  )

export type AuState = 'not begun' | 'begun' | 'failed' | 'done' | 'waived'

/** Where somebody stands with an au. `opened`: launched at least once. */
export function auStateOf(hows: ReadonlySet<How>, opened: boolean): AuState {
  if (hows.has('waived')) return 'waived'
  if (hows.has('satisfied')) return 'done'
  if (hows.has('failed')) return 'failed'
  return hows.size > 0 || opened ? 'begun' : 'not begun'
}

export const auStateWords: Record<AuState, string> = {
  'not begun': 'À faire',
  begun: 'Commencé',
  failed: 'À refaire',
  done: 'Fait',
  waived: 'Dispensé·e',
}

export const auStateKinds = {
  'not begun': 'none',
  begun: 'far',
  failed: 'wait',
  done: 'ok',
  waived: 'ok',
} as const satisfies Record<AuState, string>
