export { type Approval, stateOfPage } from './approval.ts'
export { carryApprovals } from './approve-page.ts'
export { PageTag, lastWord } from './last-word.tsx'
export { approvalsOf } from './store.ts'
