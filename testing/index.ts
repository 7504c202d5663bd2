export { openBeffroi, type Beffroi } from './open-beffroi.ts'
export { sentencesIn, type Answer, type Visitor } from './visitor.ts'
export { castNow } from './moment.ts'
export { shared, withoutShared } from './inputs.ts'
