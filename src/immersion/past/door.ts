export { daysOf, type PastImmersion } from './past-immersion.ts'
export { conventionOf } from './judge-past.ts'
export { pastOfPeople } from './past-store.ts'
export { forgetPast } from './forget-past.ts'
