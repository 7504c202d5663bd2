import type { Mark } from './opinion.ts'

// from a smile to the contrary: the mouth alone changes
const mouths: Record<Mark, string> = {
  4: 'M8 14c1 3 7 3 8 0z',
  3: 'M8 14.5c1.5 2 6.5 2 8 0',
  2: 'M8 15.5h8',
  1: 'M8 16.5c1.5-2.5 6.5-2.5 8 0',
}

/** A face; its words stand beside it. */
export const Face = ({ mark }: { mark: Mark }) => (
  <svg
    width="40"
    height="40"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.6"
    stroke-linecap="round"
    aria-hidden="true"
  >
    <circle cx="12" cy="12" r="10" />
    <path d="M9 9.2v.6M15 9.2v.6" stroke-width="2.2" />
    <path d={mouths[mark]} fill={mark === 4 ? 'currentColor' : 'none'} />
  </svg>
)
