export { StateTag } from './state-tag.tsx'
export { lastWorks, ownActivities, type LastWork, type OwnActivity } from './store.ts'
export { placeWords } from './words.ts'
export { stateOf, stateWords, type Review, type WorkState } from './work.ts'
