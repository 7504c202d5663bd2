export { PaperFields, paperForm } from './label-fields.tsx'
export { CountFields, countsIn, COUNTS_UNREAD, NOTHING_COUNTED, type Counted } from './count-fields.tsx'
export { answerLabels } from './answer-labels.ts'
export type { Label } from './render-labels.ts'
