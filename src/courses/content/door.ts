export { decoded } from './decoded.ts'
export { scoUrl } from './scorm-url.ts'
export { contentUrlOf, LEFT, openingUrl } from './url.ts'
export { contentSentences } from './sentences.ts'
