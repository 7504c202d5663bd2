export { followExit } from './follow-exit.ts'
export { CategoryTag, ProofOf, whyUnsettled } from './exit-tags.tsx'
export { FollowUpForm, AdviserForm } from './follow-forms.tsx'
export { listExits, type ListedExit } from './list-store.ts'
