import type { Opinion } from '../request.ts'

// The mouth alone changes.
const mouths: Record<Opinion, string> = {
  happy: 'M8 14q4 4 8 0',
  'so-so': 'M8 15h8',
  unhappy: 'M8 16.5q4-4 8 0',
}

/** A face; its words stand beside it. */
export const Face = ({ opinion }: { opinion: Opinion }) => (
  <svg class="i face" viewBox="0 0 24 24" aria-hidden="true">
    <circle cx="12" cy="12" r="10" />
    <path d="M9 9h.01M15 9h.01" />
    <path d={mouths[opinion]} />
  </svg>
)
