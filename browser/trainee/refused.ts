// What was refused, put right: few need it, and it comes when they do.
export { fillAgain } from './fill-again.ts'
export { markFields } from './mark-fields.ts'
