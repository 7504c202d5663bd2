import type { ListedStanding } from './listed-positioning.ts'
import { withdrawalWords } from '../sentences.ts'

/** Why it ended, or where it led. */
export function endWords(row: ListedStanding): string {
  if (row.state === 'admitted') return row.groupTitle
  const withdrawn = row.state === 'withdrawn' ? withdrawalWords[row.withdrawal] : ''
  return [withdrawn, 'why' in row && row.why].filter(Boolean).join('\u00A0: ')
}
