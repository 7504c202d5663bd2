export { decoded } from './decoded.ts'
export { scoUrl } from './scorm-url.ts'
export { contentUrlOf, openingUrl } from './url.ts'
