export type { ListLived, LivedStep } from './lived.ts'
export { openLived } from './open-lived.ts'
export { inOrder, livedPoints, livedPointsFor } from './lived-points.tsx'
export { livedSentences } from './sentences.ts'
