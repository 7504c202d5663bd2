export { type AddDone, addIn } from './add-person.ts'
export { type Proposal, proposePerson } from './propose-person.ts'
export { prescribedActions, prescriberFor } from './find-prescribed-actions.ts'
