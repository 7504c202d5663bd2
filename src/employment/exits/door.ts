export { followExit } from './record-exit.ts'
export { CategoryTag, ProofOf, whyUnsettled } from './list-page.tsx'
export { AdviserForm, FollowUpForm } from './follow-forms.tsx'
